package io.newswire.cli.demo;

import io.newswire.cli.terminal.Terminal;
import io.newswire.cli.terminal.Terminal.Style;
import io.newswire.contracts.Article;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An article in one line of at most a hundred characters. */
final class ArticleLine {
    private static final int HEADLINE = 50;
    private static final int PUBLISHER = 18;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Terminal terminal;
    private final ZoneId zone;

    ArticleLine(Terminal terminal, ZoneId zone) {
        this.terminal = terminal;
        this.zone = zone;
    }

    String of(Article article) {
        var publisher = article.publisher() == null ? "" : article.publisher().name();
        var language = article.inLanguage() == null ? "?" : article.inLanguage();
        return terminal.styled(Style.FAINT, TIME.format(article.enrichedAt().atZone(zone)))
                + "  " + terminal.styled(Style.BOLD, cell(article.headline(), HEADLINE))
                + "  " + terminal.styled(Style.CYAN, cell(publisher, PUBLISHER))
                + "  " + cell(language, 2)
                + "  " + marks(article);
    }

    private String marks(Article article) {
        var revision = article.revision() == 1 ? "" : terminal.styled(Style.YELLOW, "revision " + article.revision());
        var duplicate = article.duplicate();
        if (duplicate == null) {
            return revision;
        }
        var copy = duplicate.kind() == Article.Duplicate.Kind.EXACT
                ? "exact copy"
                : String.format(Locale.ROOT, "near copy %.2f", duplicate.similarity());
        return (revision.isEmpty() ? "" : revision + ", ") + terminal.styled(Style.YELLOW, copy);
    }

    /** Cut or padded to the width, counted in code points; control characters are no part of a headline. */
    static String cell(String text, int width) {
        var points = text.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .toArray();
        if (points.length > width) {
            return new String(points, 0, width - 1) + "…";
        }
        return new String(points, 0, points.length) + " ".repeat(width - points.length);
    }
}
