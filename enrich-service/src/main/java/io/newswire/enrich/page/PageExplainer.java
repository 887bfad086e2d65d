package io.newswire.enrich.page;

import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.metadata.MetadataReader;
import io.newswire.enrich.text.Explained.Line;
import io.newswire.enrich.text.MainText;
import io.newswire.enrich.text.Walk;
import java.time.Instant;
import java.util.List;

/**
 * Says why a page is read as it is: reads it as {@link PageReader} does, then once more with everything written down
 * that was considered. Takes some times as long. Thread-safe.
 */
public final class PageExplainer {
    private final PageReader reader = new PageReader(true);

    /** @param now as for {@link PageReader#read} */
    public PageExplanation explain(byte[] body, PageMetadata page, Instant now) {
        var reading = reader.read(body, page, now);
        if (PageReader.isTooLarge(body)) {
            return new PageExplanation(reading, List.of(), List.of(), false);
        }
        return PlainText.is(body, page) ? ofText(reading) : ofHtml(reading, body, page, now);
    }

    private static PageExplanation ofHtml(Reading reading, byte[] body, PageMetadata page, Instant now) {
        var document = PageText.parse(body, page);
        var metadata = MetadataReader.explained(Walk.of(document), page, now);
        var headline = metadata.metadata().headline();
        var text = MainText.explained(
                document,
                headline == null ? null : headline.value(),
                metadata.metadata().declared());
        return new PageExplanation(
                reading,
                text.passages(),
                ArticleFields.of(reading, metadata.candidates()),
                text.extraction().embedded());
    }

    private static PageExplanation ofText(Reading reading) {
        var lines = switch (reading) {
            case Reading.Readable readable ->
                readable.article().blocks().stream()
                        .map(block -> new Line(block.kind(), block.text(), true, "body", "body: a line of plain text"))
                        .toList();
            case Reading.Rejected rejected -> List.<Line>of();
        };
        return new PageExplanation(reading, lines, ArticleFields.of(reading, List.of()), false);
    }
}
