package io.newswire.store.batch;

import io.newswire.platform.telemetry.Health;
import org.jspecify.annotations.Nullable;

/** How a loop does, told from its own thread and asked from any. */
public final class LoopState {
    private volatile @Nullable String notReady;
    private volatile @Nullable String ended;

    /** @param atFirst why it is not ready before it has stored anything */
    public LoopState(String atFirst) {
        this.notReady = atFirst;
    }

    public void stores() {
        notReady = null;
    }

    public void waits(String why) {
        notReady = why;
    }

    /** The loop's thread is over, and not because it was asked to end. */
    void ended(String why) {
        ended = why;
    }

    public Health.Status ready() {
        var why = notReady;
        return why == null ? Health.Status.up() : Health.Status.down(why);
    }

    public Health.Status live() {
        var why = ended;
        return why == null ? Health.Status.up() : Health.Status.down(why);
    }
}
