package io.newswire.cli.newsroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that ship with the newsroom. */
final class Resources {
    private Resources() {}

    /** @param name relative to the newsroom's folder */
    static String read(String name) {
        try (var in = Resources.class.getResourceAsStream("/newsroom/" + name)) {
            if (in == null) {
                throw new IllegalStateException("newsroom/" + name + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read newsroom/" + name, e);
        }
    }
}
