package io.newswire.ingest.frontier;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that one is the same as, as far as is known.
 *
 * @param byAddress where it moved to; of a followed feed where that is on its own host
 * @param bySelf the address that it gives as its own; of a followed feed where that is on its own host
 * @param byContent a followed feed of its host that brought the same entries
 * @param here whether {@code byAddress} is on its own host
 * @param matches times that it brought the same
 * @param misses times since then that it did not
 * @param marks fingerprints of its last sets of entries, the newest first
 */
record Twin(
        @Nullable String byAddress,
        @Nullable String bySelf,
        @Nullable String byContent,
        boolean here,
        int matches,
        int misses,
        List<String> marks) {
    /** Short lists are equal by chance once or twice. */
    private static final int CERTAIN = 3;
    /** Of two equal feeds the one that is polled between two polls of the other may see what that one does not. */
    private static final int MOST_MISSES = 4;

    static final int MOST_MARKS = 4;

    Twin {
        marks = List.copyOf(marks);
    }

    static Twin none() {
        return new Twin(null, null, null, false, 0, 0, List.of());
    }

    Twin named(@Nullable String address, boolean onItsHost, @Nullable String self) {
        return new Twin(address, self, byContent, onItsHost, matches, misses, marks);
    }

    Twin matched(String feed) {
        int so = Objects.equals(byContent, feed) ? matches + 1 : 1;
        return new Twin(byAddress, bySelf, feed, here, Math.min(so, CERTAIN), 0, marks);
    }

    Twin missed() {
        return byContent != null && misses < MOST_MISSES
                ? new Twin(byAddress, bySelf, byContent, here, matches, misses + 1, marks)
                : unmatched();
    }

    Twin unmatched() {
        return new Twin(byAddress, bySelf, null, here, 0, 0, marks);
    }

    Twin marked(String fingerprint) {
        var newer = Stream.concat(Stream.of(fingerprint), marks.stream().filter(mark -> !mark.equals(fingerprint)));
        return new Twin(
                byAddress,
                bySelf,
                byContent,
                here,
                matches,
                misses,
                newer.limit(MOST_MARKS).toList());
    }

    /** What people are told; null where it is its own. */
    @Nullable
    String sameAs() {
        if (byAddress != null) {
            return byAddress;
        }
        return matches >= CERTAIN ? byContent : bySelf;
    }

    /** Whether all that it brings comes by another feed of the same host, which the same instance polls. */
    boolean certain() {
        return byAddress != null && here || matches >= CERTAIN;
    }
}
