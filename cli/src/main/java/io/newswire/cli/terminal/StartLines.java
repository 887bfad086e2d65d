package io.newswire.cli.terminal;

import io.newswire.cli.local.Progress;
import io.newswire.cli.terminal.Terminal.Style;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A line for each part that came up, with the time it took. */
public final class StartLines implements Progress {
    private final Terminal terminal;

    public StartLines(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void ready(String part, Duration took) {
        terminal.line("  " + terminal.styled(Style.GREEN, "up") + "  " + String.format(Locale.ROOT, "%-46s", part) + " "
                + terminal.styled(Style.FAINT, seconds(took)));
    }

    @Override
    public void notice(String message) {
        // It may stand for days in a log before somebody reads it.
        terminal.line("  " + terminal.styled(Style.YELLOW, "!") + "   "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "  " + message);
    }

    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
