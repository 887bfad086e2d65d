package io.newswire.cli.local;

import java.time.Duration;

/** Told what a local pipeline does, for people to see. Called from several threads, one at a time per part. */
public interface Progress {
    /** A part is up, such as {@code Kafka 127.0.0.1:9092}. */
    void ready(String part, Duration took);

    /** Something that an operator should know. */
    void notice(String message);

    /** A part ended without having been asked to. */
    default void crashed(String part, String message) {
        notice(message);
    }

    static Progress silent() {
        return new Progress() {
            @Override
            public void ready(String part, Duration took) {}

            @Override
            public void notice(String message) {}
        };
    }
}
