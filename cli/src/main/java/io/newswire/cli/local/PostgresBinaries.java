package io.newswire.cli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where PostgreSQL's binaries are unpacked to, once per account: they are the same for every data directory. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    static Path directory() throws IOException {
        var home = Path.of(System.getProperty("user.home"));
        var cache = System.getenv("XDG_CACHE_HOME");
        var base = cache != null && !cache.isBlank() ? Path.of(cache) : home.resolve(".cache");
        var directory = base.resolve("newswire").resolve("postgres");
        return Files.createDirectories(directory);
    }
}
