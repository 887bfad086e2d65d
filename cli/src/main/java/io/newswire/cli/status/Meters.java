package io.newswire.cli.status;

import io.newswire.cli.local.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Meters that a service serves in Prometheus' text format, version 0.0.4. */
public final class Meters {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final List<String> lines;

    Meters(String text) {
        this.lines = text.lines().filter(line -> !line.startsWith("#")).toList();
    }

    /** @throws IOException when the service does not answer */
    public static Meters of(URI service) throws IOException {
        var answer = LocalHttp.get(service.resolve("/metrics"), LIMIT);
        if (!answer.isOk()) {
            throw new IOException(service + "/metrics answers with " + answer.status());
        }
        return new Meters(answer.body());
    }

    /**
     * Adds up a counter over all series that have the tags; 0 where there is none.
     *
     * @param tags as {@code name="value"}
     */
    public long count(String name, String... tags) {
        return Math.round(lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Arrays.stream(tags).allMatch(tag -> hasTag(line, tag)))
                .mapToDouble(Meters::value)
                .sum());
    }

    private static boolean hasTag(String line, String tag) {
        return line.contains("{" + tag) || line.contains("," + tag);
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
