package io.newswire.enrich.page;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Author;
import io.newswire.contracts.Article.Block;
import io.newswire.contracts.Article.Provenance;
import io.newswire.contracts.Article.Reservation;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.metadata.Agencies;
import io.newswire.enrich.metadata.Found;
import io.newswire.enrich.metadata.Metadata;
import io.newswire.enrich.text.CleanText;
import io.newswire.enrich.text.Extraction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts an article together and writes down where each field came from. */
final class ArticleBuilder {
    private final Map<String, Provenance> provenance = new HashMap<>();

    private ArticleBuilder() {}

    /** @param reserved what the page itself says, besides the answer's headers */
    static Article build(
            PageMetadata page,
            Metadata metadata,
            String headline,
            Body body,
            Extraction extraction,
            Meaning meaning,
            List<Reservation> reserved,
            Instant now) {
        return new ArticleBuilder().article(page, metadata, headline, body, extraction, meaning, reserved, now);
    }

    private Article article(
            PageMetadata page,
            Metadata metadata,
            String headline,
            Body body,
            Extraction extraction,
            Meaning meaning,
            List<Reservation> reserved,
            Instant now) {
        note("headline", metadata.headline());
        provenance.put("articleBody", new Provenance(extraction.source().provenance(), 0.8));
        var wholeness = extraction.wholeness();
        provenance.put("completeness", new Provenance(wholeness.source(), wholeness.confidence()));
        var author = note("author", metadata.author());
        var authors = author == null ? List.<Author>of() : author;
        var about = note("about", meaning.topics());
        var keywords = note("keywords", meaning.keywordsOr(metadata.keywords(), headline));
        return new Article(
                page.articleId(),
                1,
                note("url", metadata.url()),
                headline,
                note("alternativeHeadline", metadata.alternativeHeadline()),
                authors,
                note("datePublished", metadata.datePublished()),
                note("dateModified", metadata.dateModified()),
                note("articleSection", metadata.articleSection()),
                keywords == null ? List.of() : keywords,
                note("publisher", metadata.publisher()),
                note("sourceOrganization", agency(authors, body, extraction)),
                note("description", metadata.description()),
                note("image", metadata.image()),
                note("inLanguage", meaning.language()),
                note("dateline", metadata.dateline()),
                note("isAccessibleForFree", metadata.isAccessibleForFree()),
                note("license", metadata.license()),
                body.text(),
                body.blocks(),
                wholeness.completeness(),
                meaning.entities(),
                about == null ? List.of() : about,
                WordCount.of(body.text()),
                ContentDigest.of(headline, body.text()),
                null,
                null,
                provenance,
                PageReader.EXTRACTOR_VERSION,
                Stream.concat(page.reservations().stream(), reserved.stream())
                        .distinct()
                        .toList(),
                page.link() == null ? null : clean(page.link().country()),
                page.link() == null
                        ? List.of()
                        : page.link().tags().stream().map(CleanText::line).toList(),
                page.link() == null ? null : clean(page.link().feedUrl()),
                page.link() == null ? null : page.link().discoveredAt(),
                page.requestedAt(),
                page.fetchedAt(),
                now);
    }

    private static @Nullable Found<String> agency(List<Author> authors, Body body, Extraction extraction) {
        var beside = extraction.signatures();
        return Agencies.of(authors, body.paragraphs(), beside.above(), beside.below());
    }

    /** What came beside the page was read by nobody yet. */
    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : CleanText.line(text);
    }

    private <T> @Nullable T note(String field, @Nullable Found<T> found) {
        if (found == null) {
            return null;
        }
        provenance.put(field, found.provenance());
        return found.value();
    }

    /** The body in both its forms. */
    record Body(List<Block> blocks, String text) {
        /** What is read, in order, without captions. */
        List<String> paragraphs() {
            return blocks.stream()
                    .filter(block -> block.kind() != Block.Kind.CAPTION)
                    .map(Block::text)
                    .toList();
        }

        static Body of(List<Block> blocks) {
            var text = new StringBuilder(
                    blocks.stream().mapToInt(block -> block.text().length() + 2).sum());
            for (var block : blocks) {
                if (block.kind() != Block.Kind.CAPTION) {
                    text.append(text.isEmpty() ? "" : "\n\n").append(block.text());
                }
            }
            return new Body(List.copyOf(blocks), text.toString());
        }
    }
}
