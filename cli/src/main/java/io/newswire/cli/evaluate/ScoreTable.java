package io.newswire.cli.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures, one row for a set and an extractor; a dash where the set has no such label. */
final class ScoreTable {
    private static final String ROW = "%-12s %-12s %5s  %6s %6s %6s  %6s  %6s  %6s %6s  %6s %6s %4s  %6s %6s %4s  %6s";

    private ScoreTable() {}

    static List<String> head() {
        var groups =
                ROW.formatted("", "", "", "body", "", "", "", "", "title", "", "author", "", "", "date", "", "", "");
        var names = ROW.formatted(
                "set",
                "extractor",
                "pages",
                "F1",
                "P",
                "R",
                "words",
                "snips",
                "exact",
                "soft",
                "right",
                "prec",
                "inv",
                "right",
                "prec",
                "inv",
                "lang");
        return List.of(groups.stripTrailing(), names);
    }

    static String row(LabelledSet set, String extractor, SetScore score) {
        return ROW.formatted(
                set.name(),
                extractor,
                set.pages().size(),
                number(score.f1()),
                number(score.precision()),
                number(score.recall()),
                number(score.wordF1()),
                number(score.snippets()),
                number(score.title().recall()),
                number(score.softTitle()),
                number(score.author().recall()),
                number(score.author().precision()),
                count(score.author()),
                number(score.date().recall()),
                number(score.date().precision()),
                count(score.date()),
                number(score.language().recall()));
    }

    /** The same for programs; of fields the counts. */
    static Map<String, Object> figures(LabelledSet set, String extractor, SetScore score) {
        return new NamedFigures()
                .with("set", set.name())
                .with("extractor", extractor)
                .with("pages", set.pages().size())
                .with("f1", score.f1())
                .with("precision", score.precision())
                .with("recall", score.recall())
                .with("wordF1", score.wordF1())
                .with("snippets", score.snippets())
                .with("title", score.title())
                .with("softTitle", score.softTitle())
                .with("author", score.author())
                .with("date", score.date())
                .with("language", score.language())
                .asMap();
    }

    /** Of how many it could have been invented does not fit in; a set without such pages has none. */
    private static String count(SetScore.Field field) {
        return field.labelled() + field.without() == 0 ? "-" : Integer.toString(field.invented());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }
}
