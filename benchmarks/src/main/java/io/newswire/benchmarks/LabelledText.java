package io.newswire.benchmarks;

import io.newswire.enrich.language.LanguageGuess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A text of which the language is known.
 *
 * @param language its primary subtag
 */
record LabelledText(String language, String text) {
    /** In an alphabet or a spelling that is not the one of the language's newspapers. */
    private static final Set<String> UNUSUAL = Set.of(
            "bos_cyrl",
            "ell_polytonic",
            "khk_mong",
            "mly_arab",
            "uig_latn",
            "azj_cyrl",
            "jav_java",
            "uzn_cyrl",
            "tgl_tglg",
            "san_gran",
            "lat_1",
            "vie_han");

    /** Called after codes that these languages had once. */
    private static final Set<String> FORMER = Set.of("mly_latn", "fri");

    /** The Declaration in every language that can be told, cut where a paragraph ends, once a piece is long enough. */
    static List<LabelledText> of(Path declarations, int length) throws IOException {
        var texts = new ArrayList<LabelledText>();
        try (var files = Files.list(declarations)) {
            for (var file : files.sorted().toList()) {
                var document = Jsoup.parse(file.toFile(), "UTF-8");
                if (isLabelledWell(document)) {
                    cut(document, length, texts);
                }
            }
        }
        return texts;
    }

    /** Files that are called after a number or a dialect have often another language in them than they say. */
    private static boolean isLabelledWell(Document document) {
        var root = document.expectFirst("html");
        var code = root.attr("data-code");
        var language = language(root.attr("lang"));
        return (code.startsWith(root.attr("data-iso6393"))
                        || code.startsWith(Locale.of(language).getISO3Language())
                        || FORMER.contains(code))
                && !UNUSUAL.contains(code.toLowerCase(Locale.ROOT))
                && LanguageGuess.languages().contains(language);
    }

    private static String language(String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return switch (language) {
            case "als" -> "sq";
            case "zlm" -> "ms";
            default -> language;
        };
    }

    private static void cut(Document document, int length, List<LabelledText> texts) {
        var language = language(document.expectFirst("html").attr("lang"));
        var piece = new StringBuilder();
        for (var paragraph : document.select("p")) {
            piece.append(piece.isEmpty() ? "" : " ").append(paragraph.text());
            if (piece.length() >= length) {
                texts.add(new LabelledText(language, piece.toString()));
                piece.setLength(0);
            }
        }
    }

    String start(int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
