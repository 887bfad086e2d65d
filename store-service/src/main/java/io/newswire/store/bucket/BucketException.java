package io.newswire.store.bucket;

import java.io.IOException;

/** The storage cannot be asked, or does not do what it is asked for. Says where and what to do, and never who asked with what secret. */
public final class BucketException extends IOException {
    private static final long serialVersionUID = 1L;
    private final boolean refusal;

    BucketException(String message, boolean refusal, Throwable cause) {
        super(message, cause);
        this.refusal = refusal;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Whether somebody has to change a setting or the bucket; else it may pass. */
    public boolean isRefusal() {
        return refusal;
    }
}
