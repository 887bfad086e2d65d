package io.newswire.cli.oracle;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a pipeline was given, by whoever knows.
 *
 * @param texts ids of articles that are to be stored, each with the number of different texts that it was given
 * @param copies how many of them repeat another
 * @param unreadable ids of pages with nothing to read
 * @param missing ids of pages that no server has
 * @param poison records that no stage can read
 */
public record Given(Map<String, Integer> texts, int copies, Set<String> unreadable, Set<String> missing, int poison) {

    public Given {
        texts = Map.copyOf(texts);
        unreadable = Set.copyOf(unreadable);
        missing = Set.copyOf(missing);
    }

    /** Articles that have one text each, and records that nobody can read. */
    public static Given articles(Collection<String> ids, int copies, int poison) {
        var texts = ids.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> 1));
        return new Given(texts, copies, Set.of(), Set.of(), poison);
    }

    /** All that must end somewhere: revisions of an article end where it does. */
    int total() {
        return texts.size() + unreadable.size() + missing.size() + poison;
    }
}
