package io.newswire.cli.explain;

import io.newswire.cli.explain.ExplainReport.Block;
import io.newswire.cli.explain.ExplainReport.Field;
import io.newswire.cli.explain.ExplainReport.Offer;
import io.newswire.cli.terminal.Printable;
import io.newswire.cli.terminal.Terminal;
import io.newswire.cli.terminal.Terminal.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report as lines for a terminal. Colours only say again what signs say. */
final class ExplainText {
    private static final int LINE = 100;
    private final Terminal terminal;
    private final boolean full;
    private final List<String> lines = new ArrayList<>();
    /** That decided about the piece before: it is said once for all that it decided about in a row. */
    private String rule = "";

    /** @param full all of each piece of text, not only its beginning */
    ExplainText(Terminal terminal, boolean full) {
        this.terminal = terminal;
        this.full = full;
    }

    List<String> lines(ExplainReport report) {
        lines.clear();
        rule = "";
        head(report);
        lines.add("");
        lines.add(terminal.styled(
                Style.BOLD, "Text: " + report.kept() + " of " + report.blocks().size() + " pieces kept"));
        report.blocks().forEach(this::block);
        lines.add("");
        lines.add(terminal.styled(Style.BOLD, "Fields"));
        report.fields().forEach(this::field);
        return List.copyOf(lines);
    }

    private void head(ExplainReport report) {
        lines.add(Printable.line(report.input()));
        var rejected = report.rejected();
        if (rejected != null) {
            lines.add(terminal.styled(Style.RED, "No article, " + rejected.reason() + ": " + rejected.detail()));
        } else {
            lines.add(terminal.styled(Style.BOLD, shown(report.headline(), true)));
            var reason = report.completenessReason();
            lines.add("The page is "
                    + String.valueOf(report.completeness())
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-')
                    + (reason == null ? "" : " (" + Printable.line(reason) + ')') + ", read by extractor version "
                    + report.extractorVersion() + '.');
        }
        if (report.textFromElsewhere()) {
            lines.add(terminal.styled(
                    Style.YELLOW,
                    "The article's text is not what the page shows, but what its metadata or scripts carry."));
        }
    }

    private void block(Block block) {
        if (!block.rule().equals(rule)) {
            rule = block.rule();
            lines.add("    " + terminal.styled(Style.YELLOW, Printable.line(rule)));
        }
        var kind = String.format(Locale.ROOT, "%-9s", block.kind().name().toLowerCase(Locale.ROOT));
        var text = shown(block.text(), full);
        if (block.kept()) {
            lines.add(terminal.styled(Style.GREEN, "+ ") + terminal.styled(Style.FAINT, kind) + ' ' + text);
        } else {
            lines.add(terminal.styled(Style.RED, "- ") + terminal.styled(Style.FAINT, kind + ' ' + text));
        }
    }

    private void field(Field field) {
        var source = field.source();
        var confidence = field.confidence();
        lines.add("  " + terminal.styled(Style.CYAN, String.format(Locale.ROOT, "%-20s", field.name())) + ' '
                + (field.value() == null ? terminal.styled(Style.FAINT, "none") : shown(field.value(), full))
                + (source == null || confidence == null
                        ? ""
                        : terminal.styled(Style.FAINT, "  " + from(source, confidence))));
        field.candidates().forEach(this::offer);
    }

    private void offer(Offer offer) {
        var refused = offer.refused();
        var sign = refused != null ? "x" : offer.winner() ? "*" : "·";
        var style = refused != null ? Style.RED : offer.winner() ? Style.GREEN : Style.FAINT;
        lines.add("      " + terminal.styled(style, sign) + ' ' + shown(offer.value(), full) + "  "
                + terminal.styled(
                        Style.FAINT,
                        refused == null
                                ? from(offer.source(), offer.confidence())
                                : Printable.line(offer.source()) + ", refused: " + Printable.line(refused)));
    }

    private static String from(String source, double confidence) {
        return String.format(Locale.ROOT, "%s %.2f", Printable.line(source), confidence);
    }

    private static String shown(@Nullable String text, boolean whole) {
        var known = text == null ? "" : text;
        return Printable.shortened(known, whole ? Integer.MAX_VALUE : LINE);
    }
}
