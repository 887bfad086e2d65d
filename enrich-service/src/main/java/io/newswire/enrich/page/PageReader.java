package io.newswire.enrich.page;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Block;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.metadata.MetadataReader;
import io.newswire.enrich.text.MainText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Makes an article of a page's bytes. A pure function of its arguments; thread-safe. */
public final class PageReader {
    /** Of the rules in this build: raised when they read a page differently. */
    public static final int EXTRACTOR_VERSION = 1;

    public Reading read(byte[] body, PageMetadata page, Instant now) {
        var document = parse(body, page);
        var metadata = MetadataReader.read(document, page, now);
        var blocks =
                MainText.of(document, document.select("meta[property=og:title]").attr("content"));
        var text = blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
        if (text.isBlank()) {
            return new Reading.Rejected("no-text", "no paragraph was found");
        }
        var provenance = new HashMap<String, Article.Provenance>();
        provenance.put("articleBody", new Article.Provenance("text", 0.5));
        var headline = metadata.headline();
        if (headline == null) {
            return new Reading.Rejected("no-headline", "the page has no title");
        }
        provenance.put("headline", headline.provenance());
        return new Reading.Readable(new Article(
                page.articleId(),
                1,
                page.url(),
                headline.value(),
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                text,
                blocks,
                text.split("\\s+").length,
                ContentDigest.of(headline.value(), text),
                null,
                provenance,
                EXTRACTOR_VERSION,
                page.link() == null ? null : page.link().feedUrl(),
                page.fetchedAt(),
                now));
    }

    private static Document parse(byte[] body, PageMetadata page) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(body), null, Objects.requireNonNullElse(page.url(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory cannot fail to be read", e);
        }
    }
}
