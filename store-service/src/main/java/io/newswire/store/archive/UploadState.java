package io.newswire.store.archive;

import io.newswire.platform.telemetry.Health;

/** How a bucket does, told by those who send files there and asked from any thread. */
final class UploadState {
    private volatile Health.Status status = new Health.Status(true, "the bucket has not been asked yet");

    /**
     * Down when somebody has to do something about it; up, and with the reason, when the storage is away: pages are taken for as
     * long as there is room.
     */
    Health.Status status() {
        return status;
    }

    void works() {
        status = Health.Status.up();
    }

    /** @param refused whether it does not pass by itself */
    void fails(String why, boolean refused) {
        status = new Health.Status(!refused, why);
    }
}
