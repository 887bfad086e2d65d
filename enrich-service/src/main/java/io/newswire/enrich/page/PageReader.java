package io.newswire.enrich.page;

import io.newswire.contracts.Article.MediaTopic;
import io.newswire.contracts.Article.Provenance;
import io.newswire.contracts.Article.Reservation;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.entities.Entities;
import io.newswire.enrich.language.LanguageGuess;
import io.newswire.enrich.metadata.Found;
import io.newswire.enrich.metadata.Metadata;
import io.newswire.enrich.metadata.MetadataReader;
import io.newswire.enrich.metadata.PlainTextReader;
import io.newswire.enrich.page.ArticleBuilder.Body;
import io.newswire.enrich.text.CleanText;
import io.newswire.enrich.text.ClientBody;
import io.newswire.enrich.text.Extraction;
import io.newswire.enrich.text.MainText;
import io.newswire.enrich.text.Walk;
import io.newswire.enrich.topics.Topics;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an article of a page's bytes. The result depends on nothing but the arguments; thread-safe. */
public final class PageReader {
    /** Of the rules in this build: raised when they read a page differently. */
    public static final int EXTRACTOR_VERSION = 15;

    /** More than any article, and than the fetcher lets through. */
    private static final int MAX_BYTES = 16 << 20;

    private final boolean entities;
    private final LanguageGuess languages = new LanguageGuess();

    /** With all that can be told of a page. */
    public PageReader() {
        this(true);
    }

    /** @param entities whether people, organisations and places are looked for in the text */
    public PageReader(boolean entities) {
        this.entities = entities;
        if (entities) {
            Entities.prepare();
        }
    }

    /** @param now dates later than the day after it are refused, and it becomes {@code enrichedAt} */
    public Reading read(byte[] body, PageMetadata page, Instant now) {
        if (isTooLarge(body)) {
            return new Reading.Rejected("too-large", body.length + " bytes are more than " + MAX_BYTES);
        }
        var refused = NoPage.refusal(body, page);
        if (refused != null) {
            return refused;
        }
        return PlainText.is(body, page) ? readText(body, page, now) : readHtml(body, page, now);
    }

    static boolean isTooLarge(byte[] body) {
        return body.length > MAX_BYTES;
    }

    private Reading readHtml(byte[] body, PageMetadata page, Instant now) {
        var document = PageText.parse(body, page);
        var walk = Walk.of(document);
        var refused = PageLimits.refusal(walk);
        if (refused != null) {
            return refused;
        }
        var metadata = MetadataReader.read(walk, page, now);
        var reserved = PageReservations.of(walk);
        var headline = metadata.headline() == null ? null : metadata.headline().value();
        var shown = MainText.of(document, headline, metadata.declared());
        var text =
                ClientBody.orShown(shown, metadata.declared(), headline, document, () -> PageText.source(body, page));
        return reading(page, metadata, text, reserved, now);
    }

    private Reading readText(byte[] body, PageMetadata page, Instant now) {
        var lines = PlainText.lines(PageText.decode(body, page));
        if (lines.isEmpty()) {
            return new Reading.Rejected("no-text", "the text is empty");
        }
        var front = PlainTextReader.read(lines, page, now);
        return reading(page, front.metadata(), MainText.of(lines.subList(front.body(), lines.size())), List.of(), now);
    }

    private Reading reading(
            PageMetadata page, Metadata metadata, Extraction extraction, List<Reservation> reserved, Instant now) {
        var text = Body.of(extraction.blocks());
        var refused = PageLimits.refusal(text.text());
        if (refused != null) {
            return refused;
        }
        if (text.text().isBlank()) {
            return new Reading.Rejected("no-text", "no running text was found");
        }
        if (metadata.headline() == null) {
            return new Reading.Rejected("no-headline", "neither the page nor its feed gives it a title");
        }
        var described = metadata.describingAuthor(extraction.aboutAuthor());
        return new Reading.Readable(ArticleBuilder.build(
                page,
                described,
                CleanText.line(metadata.headline().value()),
                text,
                extraction,
                meaning(text, metadata),
                reserved,
                now));
    }

    private Meaning meaning(Body text, Metadata metadata) {
        var language = language(text, metadata);
        var code = language == null ? null : language.value();
        return new Meaning(language, entities ? Entities.in(text.text(), code) : List.of(), topics(metadata));
    }

    private static @Nullable Found<List<MediaTopic>> topics(Metadata metadata) {
        var section = metadata.articleSection();
        var keywords = metadata.keywords();
        var url = metadata.url();
        var told = Topics.of(
                section == null ? null : section.value(),
                url == null ? null : url.value(),
                keywords == null ? List.of() : keywords.value());
        return told == null
                ? null
                : new Found<>(
                        List.of(told.topic()),
                        new Provenance(told.source(), told.topic().confidence()));
    }

    private @Nullable Found<String> language(Body text, Metadata metadata) {
        var declared = metadata.inLanguage();
        var guess = languages.of(text.text(), declared == null ? null : declared.value());
        return guess == null ? null : new Found<>(guess.tag(), new Provenance(guess.source(), guess.confidence()));
    }
}
