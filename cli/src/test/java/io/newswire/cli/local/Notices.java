package io.newswire.cli.local;

import java.time.Duration;
import java.util.function.Consumer;

/** What a pipeline tells its operator, in tests. */
final class Notices {
    private Notices() {}

    static Progress to(Consumer<String> reader) {
        return new Progress() {
            @Override
            public void ready(String part, Duration took) {}

            @Override
            public void notice(String message) {
                reader.accept(message);
            }
        };
    }
}
