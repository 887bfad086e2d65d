package io.newswire.ingest.websub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Room for what hubs push, of whom nothing is known before all of it was read. Small bodies need not ask; of larger ones a
 * few are held at a time, each from when it grows until it is kept, and for so long. Thread-safe.
 */
final class PushedBodies {
    /** Most feeds that are pushed are smaller. */
    static final int SMALL = 128 * 1024;

    /** Each is in memory several times over when it becomes a record. */
    static final int MOST_LARGE = 3;

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int PIECE = 64 * 1024;
    private static final int TOO_SLOW = 408;
    private static final int TOO_LARGE = 413;
    private static final int TRY_AGAIN = 503;

    private final Semaphore places = new Semaphore(MOST_LARGE, true);
    private final int maxBytes;
    private final Duration patience;
    private final Clock clock;

    /**
     * @param maxBytes most bytes of one
     * @param patience how long a large one waits for room
     */
    PushedBodies(int maxBytes, Duration patience, Clock clock) {
        this.maxBytes = maxBytes;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * @param declared bytes, as its header says; -1 where it does not
     * @param use is given all of it, and is over before its room is given to another
     * @return why it was not used, null where it was
     */
    HubCall.@Nullable Ignored use(InputStream body, long declared, Consumer<byte[]> use) throws IOException {
        if (declared > maxBytes) {
            return tooLarge();
        }
        byte[] begin = body.readNBytes(Math.min(SMALL, maxBytes + 1));
        if (begin.length > maxBytes) {
            return tooLarge();
        }
        if (begin.length < SMALL) {
            use.accept(begin);
            return null;
        }
        if (!hasRoom()) {
            return new HubCall.Ignored("push_busy", TRY_AGAIN);
        }
        try {
            return useLarge(begin, body, use);
        } finally {
            places.release();
        }
    }

    private boolean hasRoom() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HubCall.@Nullable Ignored useLarge(byte[] begin, InputStream body, Consumer<byte[]> use)
            throws IOException {
        var end = clock.instant().plus(LONGEST);
        var whole = new ByteArrayOutputStream(2 * SMALL);
        whole.writeBytes(begin);
        var piece = new byte[PIECE];
        for (int got = body.read(piece); got >= 0; got = body.read(piece)) {
            whole.write(piece, 0, got);
            if (whole.size() > maxBytes) {
                return tooLarge();
            }
            if (clock.instant().isAfter(end)) {
                return new HubCall.Ignored("push_too-slow", TOO_SLOW);
            }
        }
        use.accept(whole.toByteArray());
        return null;
    }

    private static HubCall.Ignored tooLarge() {
        return new HubCall.Ignored("push_too-large", TOO_LARGE);
    }
}
