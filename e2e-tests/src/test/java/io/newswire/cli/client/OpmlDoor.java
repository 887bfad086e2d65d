package io.newswire.cli.client;

import io.newswire.contracts.FeedSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Lets a test from outside to the reader and the writer of OPML. */
public final class OpmlDoor {
    private OpmlDoor() {}

    /** @throws IllegalArgumentException when it is no OPML file */
    public static List<FeedSettings> read(byte[] file, Instant now) {
        return OpmlReader.read(file, now).feeds();
    }

    public static byte[] write(List<FeedSettings> feeds, Instant now) {
        return OpmlWriter.write(feeds, feed -> null, true, StandardCharsets.UTF_8, now);
    }
}
