package io.newswire.cli.explain;

import io.newswire.cli.explain.ExplainReport.Block;
import io.newswire.cli.explain.ExplainReport.Field;
import io.newswire.cli.explain.ExplainReport.Offer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A report as a page that needs no server and loads nothing. Built as a tree, never as a string: whatever the explained
 * page says comes out as text.
 */
final class ExplainPage {
    private final Document page;

    private ExplainPage(Document page) {
        this.page = page;
    }

    static String of(ExplainReport report) {
        var page = new ExplainPage(template());
        page.head(report);
        report.blocks().forEach(page::block);
        report.fields().forEach(page::field);
        return page.page.outerHtml();
    }

    private static Document template() {
        try (var in = Objects.requireNonNull(ExplainPage.class.getResourceAsStream("explain.html"), "explain.html")) {
            var page = Jsoup.parse(in, "UTF-8", "");
            // Otherwise line ends would be put between what must stand on one line.
            page.outputSettings().prettyPrint(false);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException("the template in our own jar", e);
        }
    }

    private Element part(String id) {
        return Objects.requireNonNull(page.getElementById(id), id);
    }

    private void head(ExplainReport report) {
        var rejected = report.rejected();
        var headline = report.headline() == null ? "No article" : report.headline();
        page.title(headline + " · explained by Newswire");
        part("headline").text(headline);
        part("input").text(report.input());
        var state = part("state");
        if (rejected != null) {
            state.addClass("bad").text(rejected.reason() + ": " + rejected.detail());
        } else {
            state.text(words(report.completeness()));
            var reason = report.completenessReason();
            part("reason").text(reason == null ? "" : reason);
        }
        part("version").text("extractor version " + report.extractorVersion());
        part("count").text(report.kept() + " of " + report.blocks().size() + " pieces kept");
        if (!report.textFromElsewhere()) {
            part("elsewhere").remove();
        }
    }

    private void block(Block block) {
        var row = part("blocks").appendElement("li").addClass(block.kept() ? "kept" : "dropped");
        row.appendElement("span").addClass("sign").text(block.kept() ? "+" : "−");
        var text = row.appendElement("div");
        text.appendElement(block.kept() ? "span" : "del")
                .addClass(words(block.kind()))
                .attr("dir", "auto")
                .text(block.text());
        if (!block.kept() || !block.pass().equals("body")) {
            text.appendElement("span")
                    .addClass("rule")
                    .attr("title", block.pass())
                    .text(block.rule());
        }
        row.appendElement("span").addClass("kind").text(words(block.kind()));
    }

    private void field(Field field) {
        var section = part("fields").appendElement("section");
        var head = section.appendElement("h3").text(field.name());
        if (field.source() != null) {
            head.appendElement("span").addClass("badge").text(field.source());
            head.appendElement("span").addClass("confidence").text(share(field.confidence()));
        }
        fill(section.appendElement("p").addClass("value").attr("dir", "auto"), field.value());
        if (!field.candidates().isEmpty()) {
            var table = section.appendElement("table").appendElement("tbody");
            field.candidates().forEach(offer -> offer(table, offer));
        }
    }

    private static void offer(Element table, Offer offer) {
        var refused = offer.refused();
        var row = table.appendElement("tr").addClass(refused != null ? "refused" : offer.winner() ? "winner" : "other");
        row.appendElement("th").attr("scope", "row").text(offer.source());
        var value = row.appendElement("td").attr("dir", "auto");
        value.appendElement(refused == null ? "span" : "del").text(offer.value());
        if (refused != null) {
            value.appendElement("span").addClass("rule").text(refused);
        }
        row.appendElement("td").addClass("number").text(refused == null ? share(offer.confidence()) : "refused");
        row.appendElement("td").addClass("number").text(offer.winner() ? "chosen" : "");
    }

    private static void fill(Element element, @Nullable String text) {
        if (text == null) {
            element.addClass("none").text("none");
        } else {
            element.text(text);
        }
    }

    private static String share(@Nullable Double confidence) {
        return confidence == null ? "" : String.format(Locale.ROOT, "%.2f", confidence);
    }

    private static String words(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
