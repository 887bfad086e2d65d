package io.newswire.store.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The files that belong to one WARC file, by their common start. Names in their order are files in the order they were
 * begun in.
 */
record WarcName(String base) implements Comparable<WarcName> {
    static final String WARC = ".warc.gz";
    static final String OPEN = WARC + ".open";
    static final String INDEX = ".cdxj";
    static final String IDS = ".ids";
    static final String JOURNAL = ".journal";
    static final String PREFIX = "newswire-";
    private static final int MILLIS_DIGITS = 17;
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** @param writer tells apart those who write at the same time into folders that may be merged later */
    static WarcName begun(Instant at, int serial, String writer) {
        return new WarcName(PREFIX + "%s-%05d-%s".formatted(MILLIS.format(at), serial, writer));
    }

    /** @param file with one of our endings */
    static WarcName of(String file, String ending) {
        return new WarcName(file.substring(0, file.length() - ending.length()));
    }

    /** The time in its name. */
    Instant begun() {
        int from = PREFIX.length();
        return Instant.from(MILLIS.parse(base.substring(from, from + MILLIS_DIGITS)));
    }

    /** The name of the WARC file when it is closed. */
    String fileName() {
        return base + WARC;
    }

    Path in(Path folder, String ending) {
        return folder.resolve(base + ending);
    }

    @Override
    public int compareTo(WarcName other) {
        return base.compareTo(other.base);
    }
}
