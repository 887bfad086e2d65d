package io.newswire.store.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compares an index with what its WARC file holds. */
final class IndexCheck {
    private IndexCheck() {}

    /** @param lines of the index, empty where there is none */
    static List<String> problems(Optional<List<String>> lines, String ending, List<Capture> held) {
        if (lines.isEmpty()) {
            return List.of("missing; a store service makes it when it starts");
        }
        boolean byArticle = ending.equals(WarcName.IDS);
        Function<Capture, String> key = byArticle ? Capture::articleId : Capture::urlKey;
        var expected = held.stream()
                .filter(capture -> byArticle || capture.kind() != Capture.Kind.GONE)
                .map(capture -> capture.line(key.apply(capture)))
                .toList();
        return compared(lines.get(), expected);
    }

    private static List<String> compared(List<String> lines, List<String> expected) {
        var problems = new ArrayList<String>();
        var missing = new HashSet<>(expected);
        lines.forEach(missing::remove);
        var surplus = new HashSet<>(lines);
        expected.forEach(surplus::remove);
        missing.forEach(line -> problems.add("lacks: " + line));
        surplus.forEach(line -> problems.add("names what is not there: " + line));
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i - 1).compareTo(lines.get(i)) > 0) {
                problems.add("line " + (i + 1) + " is not in order");
            }
        }
        return problems;
    }
}
