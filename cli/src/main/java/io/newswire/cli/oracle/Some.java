package io.newswire.cli.oracle;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sets of ids, told so that a person can read on. */
final class Some {
    private static final int SHOWN = 10;

    private Some() {}

    /** The first few, and how many there are besides. */
    static String of(Collection<?> all) {
        var shown = all.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining(", "));
        return "[" + shown + (all.size() > SHOWN ? ", and " + (all.size() - SHOWN) + " more" : "") + "]";
    }

    static <T extends Comparable<T>> Collection<T> without(Collection<T> all, Collection<T> others) {
        var rest = new TreeSet<>(all);
        rest.removeAll(others instanceof java.util.Set<T> set ? set : new HashSet<>(others));
        return rest;
    }

    /** Those that come again. */
    static List<String> twice(Collection<String> all) {
        var seen = new HashSet<String>();
        return all.stream().filter(each -> !seen.add(each)).toList();
    }
}
