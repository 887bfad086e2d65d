package io.newswire.platform.kafka;

/** A value is larger than its topic takes. None of Kafka's own exceptions, which are taken for faults of Kafka's. */
public final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String topic, int bytes, int most) {
        super("a value of " + bytes + " bytes; " + topic + " takes " + most);
    }
}
