package io.newswire.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Makes paragraphs again of an article's text as it stands in a field: as HTML, in lines, or all run together. */
public final class EmbeddedText {
    /** A line that is longer, with more than one such place, has lost its breaks. */
    private static final int LONG_LINE = 300;

    private static final int FEWEST_BREAKS = 2;

    private EmbeddedText() {}

    /** @param raw plain text, HTML, or HTML whose signs are written as entities */
    public static List<String> paragraphs(String raw) {
        var text = raw.contains("&lt;") && raw.indexOf('<') < 0 ? Parser.unescapeEntities(raw, false) : raw;
        if (text.indexOf('<') >= 0) {
            return Outliner.of(parsed(text.replace("\n", "<br><br>"), "")).passages().stream()
                    .flatMap(passage -> parted(passage.text).stream())
                    .toList();
        }
        return Parser.unescapeEntities(text, false)
                .lines()
                .map(CleanText::line)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> parted(line).stream())
                .toList();
    }

    /** A piece of HTML gives no base: it would hold for links of any length. */
    static Document parsed(String html, String base) {
        var document = Jsoup.parse(html, base);
        document.setBaseUri(base);
        return document;
    }

    /** Cut where a sentence begins right after the end of another, without a blank. */
    private static List<String> parted(String line) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 2; line.length() > LONG_LINE && i + 1 < line.length(); i++) {
            if (isLostBreak(line, i)) {
                parts.add(line.substring(from, i));
                from = i;
            }
        }
        parts.add(line.substring(from));
        return parts.size() > FEWEST_BREAKS ? parts : List.of(line);
    }

    private static boolean isLostBreak(String line, int at) {
        return ".!?".indexOf(line.charAt(at - 1)) >= 0
                && Character.isLowerCase(line.charAt(at - 2))
                && Character.isUpperCase(line.charAt(at))
                && line.charAt(at + 1) != '.';
    }
}
