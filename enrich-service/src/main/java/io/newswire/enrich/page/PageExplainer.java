package io.newswire.enrich.page;

import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.metadata.MetadataReader;
import io.newswire.enrich.text.ClientBody;
import io.newswire.enrich.text.Explained.Line;
import io.newswire.enrich.text.Extraction;
import io.newswire.enrich.text.Extraction.Source;
import io.newswire.enrich.text.MainText;
import io.newswire.enrich.text.Walk;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says why a page is read as it is: reads it as {@link PageReader} does, then once more with everything written down
 * that was considered. Takes some times as long. Thread-safe.
 */
public final class PageExplainer {
    private final PageReader reader = new PageReader(true);

    /** @param now as for {@link PageReader#read} */
    public PageExplanation explain(byte[] body, PageMetadata page, Instant now) {
        var reading = reader.read(body, page, now);
        if (PageReader.isTooLarge(body) || NoPage.refusal(body, page) != null) {
            return new PageExplanation(reading, List.of(), List.of(), false);
        }
        return PlainText.is(body, page) ? ofText(reading) : ofHtml(reading, body, page, now);
    }

    private static PageExplanation ofHtml(Reading reading, byte[] body, PageMetadata page, Instant now) {
        var document = PageText.parse(body, page);
        var metadata = MetadataReader.explained(Walk.of(document), page, now);
        var found = metadata.metadata();
        var headline = found.headline() == null ? null : found.headline().value();
        var shown = MainText.explained(document, headline, found.declared());
        var text = ClientBody.orShown(
                shown.extraction(), found.declared(), headline, document, () -> PageText.source(body, page));
        return new PageExplanation(
                reading,
                lines(shown.passages(), text),
                ArticleFields.of(reading, metadata.candidates()),
                text.source() != Source.TEXT);
    }

    /** Where the text is one that readers do not see on the page, it stands behind what they see, of which nothing is kept. */
    private static List<Line> lines(List<Line> shown, Extraction text) {
        if (text.source() == Source.TEXT) {
            return shown;
        }
        var source = text.source().provenance();
        var dropped = shown.stream()
                .map(line -> line.kept()
                        ? new Line(line.kind(), line.text(), false, source, source + ": has the article's text instead")
                        : line);
        var taken = text.blocks().stream()
                .map(block -> new Line(
                        block.kind(), block.text(), true, source, source + ": the article's text stands there"));
        return Stream.concat(dropped, taken).toList();
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
