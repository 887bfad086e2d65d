package io.newswire.enrich.metadata;

import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.text.CleanText;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads what a page says about its article. Leaves the document as it is. */
public final class MetadataReader {
    private MetadataReader() {}

    public static Metadata read(Document document, PageMetadata page, Instant now) {
        return new Metadata(headline(document), null, null, null, null, null, null, null, null, null, null, null);
    }

    private static @Nullable Found<String> headline(Document document) {
        var og = document.select("meta[property=og:title]").attr("content");
        if (!og.isBlank()) {
            return Found.of(CleanText.line(og), "opengraph", 0.8);
        }
        var title = CleanText.line(document.title());
        return title.isEmpty() ? null : Found.of(title, "title", 0.5);
    }
}
