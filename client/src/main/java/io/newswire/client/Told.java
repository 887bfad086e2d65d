package io.newswire.client;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was told of the articles that changed last, to keep back what is read again, as when a partition goes and comes back.
 * Bounded: of articles that have not changed for long, nothing is known.
 */
final class Told {
    private static final int MOST = 100_000;

    private final Map<String, Version> newest;

    Told() {
        this(MOST);
    }

    Told(int most) {
        newest = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Version> eldest) {
                return size() > most;
            }
        };
    }

    /** Whether it comes after all that was told of its article; it then counts as told. */
    boolean isNews(ArticleEvent event) {
        var version = Version.of(event);
        var known = newest.get(event.id());
        if (known != null && known.compareTo(version) >= 0) {
            return false;
        }
        newest.put(event.id(), version);
        return true;
    }

    /** An article is deleted after its last revision and before its next. */
    private record Version(int revision, boolean deleted) implements Comparable<Version> {
        static Version of(ArticleEvent event) {
            return new Version(event.revision(), event instanceof ArticleEvent.Deleted);
        }

        @Override
        public int compareTo(Version other) {
            int byRevision = Integer.compare(revision, other.revision);
            return byRevision != 0 ? byRevision : Boolean.compare(deleted, other.deleted);
        }
    }
}
