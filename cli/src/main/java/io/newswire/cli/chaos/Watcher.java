package io.newswire.cli.chaos;

import io.newswire.cli.local.LocalPostgres;
import io.newswire.cli.local.Progress;
import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.StartLines;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells what goes on, each line with the time since the start, and remembers what ended unasked. Thread-safe. */
final class Watcher implements Progress {
    private final Consumer<String> lines;
    private final Consumer<String> progress;
    private final long began = System.nanoTime();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final List<String> crashes = new CopyOnWriteArrayList<>();

    /**
     * @param lines takes what is worth keeping
     * @param progress takes what the next replaces
     */
    Watcher(Consumer<String> lines, Consumer<String> progress) {
        this.lines = lines;
        this.progress = progress;
    }

    /** On standard error, where it stands in no data's way. */
    static Watcher on(Output output) {
        return new Watcher(output::note, output::progress);
    }

    @Override
    public void ready(String part, Duration took) {
        step("up: " + part + " after " + StartLines.seconds(took));
    }

    @Override
    public void notice(String message) {
        notices.add(message);
        step(message);
    }

    /** Faults ask PostgreSQL alone to end in a way that nobody notices. */
    @Override
    public void crashed(String part, String message) {
        notice(message);
        if (!part.equals(LocalPostgres.NAME)) {
            crashes.add(message);
        }
    }

    void step(String what) {
        lines.accept(String.format("%8s  %s", time(), what));
    }

    void progress(String what) {
        progress.accept(time() + "  " + what);
    }

    List<String> notices() {
        return List.copyOf(notices);
    }

    /** Services that ended without having been asked to. */
    List<String> crashes() {
        return List.copyOf(crashes);
    }

    private String time() {
        return StartLines.seconds(Duration.ofNanos(System.nanoTime() - began));
    }
}
