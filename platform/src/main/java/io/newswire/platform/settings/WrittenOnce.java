package io.newswire.platform.settings;

import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/** Properties of which one can ask what was written more than once: of those the last value holds, whichever was meant. */
final class WrittenOnce extends Properties {
    private static final long serialVersionUID = 1L;

    private final transient SortedSet<String> repeated = new TreeSet<>();

    @Override
    public synchronized Object put(Object key, Object value) {
        var before = super.put(key, value);
        if (before != null) {
            repeated.add(key.toString());
        }
        return before;
    }

    /** Keys that a file has twice or more. */
    SortedSet<String> repeated() {
        return repeated;
    }
}
