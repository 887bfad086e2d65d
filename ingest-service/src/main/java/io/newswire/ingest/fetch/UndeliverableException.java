package io.newswire.ingest.fetch;

/** The producer can go on no longer: not with this record, and not with another. */
final class UndeliverableException extends Exception {
    private static final long serialVersionUID = 1L;

    UndeliverableException(String topic, Throwable cause) {
        super("nothing can be written to " + topic + ": " + cause.getMessage(), cause);
    }
}
