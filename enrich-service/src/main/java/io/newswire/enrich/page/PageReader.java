package io.newswire.enrich.page;

import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.metadata.MetadataReader;
import io.newswire.enrich.page.ArticleBuilder.Body;
import io.newswire.enrich.text.MainText;
import java.time.Instant;

/** Makes an article of a page's bytes. A pure function of its arguments; thread-safe. */
public final class PageReader {
    /** Of the rules in this build: raised when they read a page differently. */
    public static final int EXTRACTOR_VERSION = 1;

    public Reading read(byte[] body, PageMetadata page, Instant now) {
        var document = PageText.parse(body, page);
        var metadata = MetadataReader.read(document, page, now);
        var headline = metadata.headline();
        var blocks = MainText.of(document, headline == null ? null : headline.value());
        var text = Body.of(blocks, "text", 0.8);
        if (text.text().isBlank()) {
            return new Reading.Rejected("no-text", "no running text was found");
        }
        if (headline == null) {
            return new Reading.Rejected("no-headline", "the page has no title");
        }
        return new Reading.Readable(ArticleBuilder.build(page, metadata, headline.value(), text, metadata.inLanguage(), now));
    }
}
