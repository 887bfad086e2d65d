package io.newswire.store.write;

import io.newswire.platform.telemetry.Health;
import org.jspecify.annotations.Nullable;

/** How the writer does, told from its own thread and asked from any. */
final class WriterState {
    private volatile @Nullable String notReady = "the database has not been reached yet";
    private volatile @Nullable String ended;

    void stores() {
        notReady = null;
    }

    void waits(String why) {
        notReady = why;
    }

    /** The writer's thread is over, and not because it was asked to end. */
    void ended(String why) {
        ended = why;
    }

    Health.Status ready() {
        var why = notReady;
        return why == null ? Health.Status.up() : Health.Status.down(why);
    }

    Health.Status live() {
        var why = ended;
        return why == null ? Health.Status.up() : Health.Status.down(why);
    }
}
