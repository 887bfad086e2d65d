package io.newswire.ingest.frontier;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that one is the same as, as far as is known.
 *
 * @param byAddress where it moved to, or the followed feed of its own host that it says it moves to
 * @param bySelf the address that it gives as its own; of a followed feed where that is on its own host
 * @param here whether it has moved to {@code byAddress}, and that is on its own host
 * @param byEntries a followed feed of its host that brought the same entries, null where there is none
 * @param elsewhere the same of another host
 * @param marks fingerprints of its last sets of entries, the newest first
 */
record Twin(
        @Nullable String byAddress,
        @Nullable String bySelf,
        boolean here,
        @Nullable Match byEntries,
        @Nullable Match elsewhere,
        List<String> marks) {
    /** Short lists of one site are equal by chance once or twice. */
    private static final int CERTAIN = 3;
    /** Of two equal feeds the one that is polled between two polls of the other may see what that one does not. */
    private static final int MOST_MISSES = 4;

    static final int MOST_MARKS = 4;

    /**
     * @param times that both brought the same, counted up to {@link #CERTAIN}
     * @param misses new sets of entries since then that the other did not bring
     */
    record Match(String feed, int times, int misses) {
        private static Match again(@Nullable Match match, String feed) {
            int times = match != null && match.feed.equals(feed) ? match.times + 1 : 1;
            return new Match(feed, Math.min(times, CERTAIN), 0);
        }

        private static @Nullable Match missed(@Nullable Match match) {
            return match == null || match.misses == MOST_MISSES
                    ? null
                    : new Match(match.feed, match.times, match.misses + 1);
        }
    }

    Twin {
        marks = List.copyOf(marks);
    }

    static Twin none() {
        return new Twin(null, null, false, null, null, List.of());
    }

    Twin named(@Nullable String address, boolean onItsHost, @Nullable String self) {
        return new Twin(address, self, onItsHost, byEntries, elsewhere, marks);
    }

    /** Another feed of its host brought the same. */
    Twin matched(String feed) {
        return with(Match.again(byEntries, feed));
    }

    /** No other feed of its host brought the same. */
    Twin missed() {
        return with(Match.missed(byEntries));
    }

    Twin unmatched() {
        return with(null);
    }

    private Twin with(@Nullable Match match) {
        return new Twin(byAddress, bySelf, here, match, elsewhere, marks);
    }

    /** A feed of another host brought the same. */
    Twin recognised(String feed) {
        return new Twin(byAddress, bySelf, here, byEntries, Match.again(elsewhere, feed), marks);
    }

    /** It brought something new, of which other hosts are yet to say whether they brought it. */
    Twin marked(String fingerprint) {
        var newer = Stream.concat(Stream.of(fingerprint), marks.stream().filter(mark -> !mark.equals(fingerprint)));
        var kept = newer.limit(MOST_MARKS).toList();
        return new Twin(byAddress, bySelf, here, byEntries, Match.missed(elsewhere), kept);
    }

    /** What people are told; null where it is its own. */
    @Nullable
    String sameAs() {
        var content = isCertain(byEntries) ? byEntries : elsewhere;
        return Stream.of(byAddress, content == null ? null : content.feed(), bySelf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether all that it brings comes by another feed of the same host, which the same instance polls. */
    boolean certain() {
        return byAddress != null && here || isCertain(byEntries);
    }

    private static boolean isCertain(@Nullable Match match) {
        return match != null && match.times() >= CERTAIN;
    }
}
