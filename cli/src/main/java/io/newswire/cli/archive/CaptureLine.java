package io.newswire.cli.archive;

import io.newswire.store.archive.Capture;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** An archived page on one line. */
final class CaptureLine {
    private CaptureLine() {}

    static String of(Capture capture) {
        var status = capture.status() == null ? "-" : capture.status().toString();
        return "%s  %-8s  %3s  %s  %s"
                .formatted(
                        capture.date().truncatedTo(ChronoUnit.SECONDS),
                        capture.kind().name().toLowerCase(Locale.ROOT),
                        status,
                        capture.articleId(),
                        capture.url());
    }

    /** Where it stands. */
    static String place(Capture capture) {
        return capture.file() + ", offset " + capture.offset() + ", " + capture.length() + " bytes packed";
    }
}
