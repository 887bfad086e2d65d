package io.newswire.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values of the {@link EventHeader#TRACEPARENT} header (W3C Trace Context, version 00). Ids follow from those of events, so that
 * an event that is written twice is the same span of the same trace.
 */
public final class Traceparent {
    private static final Pattern VALID = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_START = 3;
    private static final int TRACE_END = 35;
    private static final int SPAN_END = 52;
    private static final String SAMPLED = "01";

    private Traceparent() {}

    /** A trace that begins with this event. */
    public static String begin(String eventId) {
        return "00-" + hash("trace:" + eventId, 16) + "-" + hash(eventId, 8) + "-" + SAMPLED;
    }

    /**
     * The same trace one event later.
     *
     * @param cause value of the header of what the event follows from
     * @return null where that has none, or what cannot be read
     */
    public static @Nullable String next(@Nullable String cause, String eventId) {
        return cause == null || !VALID.matcher(cause).matches()
                ? null
                : cause.substring(0, TRACE_END + 1) + hash(eventId, 8) + cause.substring(SPAN_END);
    }

    /** Hexadecimal, 32 and 16 digits. */
    public record Ids(String trace, String span) {}

    /** Empty where there is none, or what cannot be read. */
    public static Optional<Ids> parse(@Nullable String traceparent) {
        return traceparent == null || !VALID.matcher(traceparent).matches()
                ? Optional.empty()
                : Optional.of(new Ids(
                        traceparent.substring(TRACE_START, TRACE_END), traceparent.substring(TRACE_END + 1, SPAN_END)));
    }

    private static String hash(String text, int bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
