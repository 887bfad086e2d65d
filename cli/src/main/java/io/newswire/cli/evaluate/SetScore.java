package io.newswire.cli.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One extractor's figures over one set. Not labelled is NaN. */
record SetScore(
        double f1,
        double precision,
        double recall,
        double wordF1,
        double snippets,
        Field title,
        double softTitle,
        Field author,
        Field date,
        Field language) {

    /**
     * @param labelled pages that have it, of which {@code given} were given one and {@code right} the right one
     * @param without pages known to have none, of which {@code invented} were given one
     */
    record Field(int labelled, int right, int given, int without, int invented) {
        double recall() {
            return labelled == 0 ? Double.NaN : (double) right / labelled;
        }

        double precision() {
            return given == 0 ? Double.NaN : (double) right / given;
        }
    }

    /** A page beside what was made of it. */
    record Pair(LabelledPage page, Extracted found) {}

    static SetScore of(List<Pair> pairs) {
        var bodies = pairs.stream()
                .filter(pair -> pair.page.text() != null)
                .map(pair -> BodyScore.of(String.valueOf(pair.page.text()), pair.found.articleBody()))
                .toList();
        double precision = mean(bodies, BodyScore::precision, s -> s.truePositive() + s.falsePositive());
        double recall = mean(bodies, BodyScore::recall, s -> s.truePositive() + s.falseNegative());
        return new SetScore(
                bodies.isEmpty() ? Double.NaN : BodyScore.harmonic(precision, recall),
                precision,
                recall,
                mean(bodies, BodyScore::wordF1, s -> 1),
                Snippets.f1(pairs),
                field(pairs, p -> title(p.page.title()), p -> Names.folded(p.found.title())),
                softTitle(pairs),
                field(pairs, p -> authors(p.page.author()), p -> authors(p.found.author())),
                field(pairs, p -> day(p.page.date()), p -> day(p.found.date())),
                field(pairs, p -> language(p.page.language()), p -> language(p.found.inLanguage())));
    }

    private static double mean(
            List<BodyScore> scores, ToDoubleFunction<BodyScore> value, ToDoubleFunction<BodyScore> counts) {
        return scores.stream()
                .filter(score -> counts.applyAsDouble(score) > 0)
                .mapToDouble(value)
                .average()
                .orElse(Double.NaN);
    }

    private static Field field(
            List<Pair> pairs, Function<Pair, @Nullable String> gold, Function<Pair, @Nullable String> found) {
        int labelled = 0;
        int right = 0;
        int given = 0;
        int without = 0;
        int invented = 0;
        for (var pair : pairs) {
            var want = gold.apply(pair);
            var got = found.apply(pair);
            if (want == null) {
                continue;
            }
            boolean has = got != null && !got.isEmpty();
            if (want.isEmpty()) {
                without++;
                invented += has ? 1 : 0;
            } else {
                labelled++;
                given += has ? 1 : 0;
                right += want.equals(got) ? 1 : 0;
            }
        }
        return new Field(labelled, right, given, without, invented);
    }

    /** Counts a title that is right but for a site's name or a kicker. */
    private static double softTitle(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> !Objects.requireNonNullElse(title(pair.page.title()), "")
                        .isEmpty())
                .mapToDouble(pair -> Names.mostlyEqual(
                                Names.folded(String.valueOf(pair.page.title())), Names.folded(pair.found.title()))
                        ? 1
                        : 0)
                .average()
                .orElse(Double.NaN);
    }

    private static @Nullable String language(@Nullable String tag) {
        return tag == null ? null : Languages.primary(tag);
    }

    private static @Nullable String title(@Nullable String title) {
        return title == null ? null : Names.folded(title);
    }

    private static @Nullable String authors(@Nullable List<String> authors) {
        return authors == null ? null : String.join("|", Names.folded(authors));
    }

    private static @Nullable String day(@Nullable String date) {
        return date == null ? null : date.substring(0, Math.min(10, date.length()));
    }
}
