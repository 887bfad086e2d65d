package io.newswire.cli.duplicates;

import io.newswire.cli.evaluate.NamedFigures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How often articles that tell the same are of one story: over all pairs of articles that are in one story, and over reports.
 * Those of which it is open what they tell come too, and are not counted.
 *
 * @param reports that more than one article tells
 * @param whole those of them whose articles are all in one story
 * @param pure stories of more than one article which tell one report only
 * @param stories of more than one article
 */
record StoryFigures(int articles, long reports, long whole, long stories, long pure, double precision, double recall) {

    static StoryFigures of(List<Telling> tellings, double threshold) {
        var desk = new StoryDesk(threshold);
        tellings.forEach(telling -> desk.take(telling.text()));
        var storyOf = desk.storyOfEach();
        var byReport = grouped(tellings, i -> String.valueOf(tellings.get(i).report()));
        var byStory = grouped(tellings, storyOf::get);
        long right = pairs(grouped(tellings, i -> tellings.get(i).report() + " in " + storyOf.get(i)));
        return new StoryFigures(
                tellings.size(),
                several(byReport),
                byReport.values().stream()
                        .filter(numbers -> numbers.size() > 1 && kinds(numbers, storyOf::get) == 1)
                        .count(),
                several(byStory),
                byStory.values().stream()
                        .filter(numbers -> numbers.size() > 1
                                && kinds(numbers, i -> tellings.get(i).report()) == 1)
                        .count(),
                (double) right / pairs(byStory),
                (double) right / pairs(byReport));
    }

    private static Map<String, List<Integer>> grouped(List<Telling> tellings, Function<Integer, String> by) {
        return IntStream.range(0, tellings.size())
                .filter(i -> tellings.get(i).report() != null)
                .boxed()
                .collect(Collectors.groupingBy(by));
    }

    private static long pairs(Map<String, List<Integer>> groups) {
        return groups.values().stream()
                .mapToLong(group -> group.size() * (group.size() - 1L) / 2)
                .sum();
    }

    private static long several(Map<String, List<Integer>> groups) {
        return groups.values().stream().filter(group -> group.size() > 1).count();
    }

    private static long kinds(List<Integer> numbers, Function<Integer, String> of) {
        return numbers.stream().map(of).distinct().count();
    }

    List<String> lines() {
        return List.of(
                "stories   articles   reports  in one story   stories   of one report  precision    recall",
                String.format(
                        Locale.ROOT,
                        "%7s %10d %9d %13.4f %9d %15.4f %10.4f %9.4f",
                        "",
                        articles,
                        reports,
                        (double) whole / reports,
                        stories,
                        (double) pure / stories,
                        precision,
                        recall));
    }

    Map<String, Object> named() {
        return new NamedFigures()
                .with("articles", articles)
                .with("reports", reports)
                .with("inOneStory", (double) whole / reports)
                .with("stories", stories)
                .with("ofOneReport", (double) pure / stories)
                .with("precision", precision)
                .with("recall", recall)
                .asMap();
    }
}
