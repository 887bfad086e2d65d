package io.newswire.cli.explain;

import io.newswire.contracts.Article;
import io.newswire.enrich.metadata.Candidate;
import io.newswire.enrich.page.ExplainedField;
import io.newswire.enrich.page.PageExplanation;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.page.Reading;
import io.newswire.enrich.text.Explained;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of one page. Field names are public API.
 *
 * @param rejected why no article was made of it; null when one was
 * @param headline null when there is none
 * @param completeness null when no article was made
 * @param textFromElsewhere the article's text is the one that the page's metadata or scripts carry: it stands behind what the page shows
 * @param blocks all text of the page in its order
 */
record ExplainReport(
        String input,
        int extractorVersion,
        @Nullable Rejected rejected,
        @Nullable String headline,
        Article.@Nullable Completeness completeness,
        @Nullable String completenessReason,
        boolean textFromElsewhere,
        List<Block> blocks,
        List<Field> fields) {

    record Rejected(String reason, String detail) {}

    /** @param pass that decided; @param rule for people */
    record Block(boolean kept, Article.Block.Kind kind, String text, String pass, String rule) {}

    record Field(
            String name,
            @Nullable String value,
            @Nullable String source,
            @Nullable Double confidence,
            List<Offer> candidates) {}

    /** @param refused why it cannot be the value, null when it could */
    record Offer(
            String value,
            String source,
            double confidence,
            boolean winner,
            @Nullable String refused) {}

    static ExplainReport of(String input, PageExplanation page) {
        var article = page.reading() instanceof Reading.Readable readable ? readable.article() : null;
        var reason = article == null ? null : article.provenance().get("completeness");
        return new ExplainReport(
                input,
                PageReader.EXTRACTOR_VERSION,
                page.reading() instanceof Reading.Rejected not ? new Rejected(not.reason(), not.detail()) : null,
                article == null ? null : article.headline(),
                article == null ? null : article.completeness(),
                reason == null ? null : reason.source(),
                page.textFromElsewhere(),
                page.passages().stream().map(ExplainReport::block).toList(),
                page.fields().stream().map(ExplainReport::field).toList());
    }

    private static Block block(Explained.Line line) {
        return new Block(line.kept(), line.kind(), line.text(), line.pass(), line.rule());
    }

    private static Field field(ExplainedField field) {
        var from = field.provenance();
        var winner = field.winner();
        return new Field(
                field.name(),
                field.value(),
                from == null ? null : from.source(),
                from == null ? null : from.confidence(),
                field.candidates().stream().map(offer -> offer(offer, winner)).toList());
    }

    private static Offer offer(Candidate offer, @Nullable Candidate winner) {
        return new Offer(
                offer.value(), offer.source(), offer.confidence(), Objects.equals(offer, winner), offer.refused());
    }

    long kept() {
        return blocks.stream().filter(Block::kept).count();
    }
}
