package io.newswire.client;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Where a consumer is in one partition.
 *
 * @param offset in {@code articles}: what comes next, once the state was read
 * @param state how far the state was read, null where it is not read or no more
 */
record Place(long offset, @Nullable State state) {
    private static final Pattern STATE = Pattern.compile("state ([0-9]{1,18}) ([0-9]{1,18}) ([0-9]{1,18})");

    /**
     * The state as {@code articles-latest} has it. Articles that changed while the consumer began are left out of it: they are
     * told from {@code articles}, where each of them stands between the place's offset and {@code overlapEnd}.
     *
     * @param next offset in {@code articles-latest} that comes next
     * @param end behind the last that is read
     * @param overlapEnd in {@code articles}, behind all that can be part of the state too
     */
    record State(long next, long end, long overlapEnd) {}

    static Place at(long offset) {
        return new Place(offset, null);
    }

    Place withNext(long next) {
        return state == null ? this : new Place(offset, new State(next, state.end(), state.overlapEnd()));
    }

    /** For the group's offsets. Metadata that is not ours is of a plain offset. */
    static Place of(OffsetAndMetadata committed) {
        return new Place(committed.offset(), parsed(committed.metadata()).orElse(null));
    }

    OffsetAndMetadata committed() {
        return new OffsetAndMetadata(
                offset, state == null ? "" : "state " + state.next() + " " + state.end() + " " + state.overlapEnd());
    }

    private static Optional<State> parsed(String text) {
        var found = STATE.matcher(text);
        return found.matches()
                ? Optional.of(new State(number(found.group(1)), number(found.group(2)), number(found.group(3))))
                : Optional.empty();
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }
}
