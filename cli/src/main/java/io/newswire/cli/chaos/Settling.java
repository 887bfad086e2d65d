package io.newswire.cli.chaos;

import io.newswire.cli.oracle.AtRest;
import io.newswire.cli.oracle.Downstream;
import io.newswire.cli.oracle.Given;
import io.newswire.cli.oracle.Guarantee;
import io.newswire.cli.oracle.Observer;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Waits until a pipeline has done all that it was given, or does nothing more. */
final class Settling {
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Observer observer;
    private final Downstream downstream;
    private final Duration patience;
    private final Consumer<String> progress;

    Settling(Observer observer, Downstream downstream, Duration patience, Consumer<String> progress) {
        this.observer = observer;
        this.downstream = downstream;
        this.patience = patience;
        this.progress = progress;
    }

    /** What can be counted soon; the rest only counts once these stand still. */
    private record Figures(int stored, int heard, int letters, long lag) {}

    /** Returns as soon as every guarantee holds; else when nothing has changed for as long as patience lasts. */
    AtRest await(Given given) throws InterruptedException {
        var before = figures();
        var changed = System.nanoTime();
        while (true) {
            Thread.sleep(LOOK);
            var now = figures();
            if (!now.equals(before)) {
                before = now;
                changed = System.nanoTime();
                progress.accept("coming to rest: " + now.stored + " stored, " + now.letters + " dead letters, "
                        + now.lag + " records to go");
            } else if (now.lag == 0) {
                var seen = observer.look(given, downstream.heard());
                if (holds(seen) || isOver(changed)) {
                    return seen;
                }
            } else if (isOver(changed)) {
                return observer.look(given, downstream.heard());
            }
        }
    }

    private boolean isOver(long changed) {
        return System.nanoTime() - changed > patience.toNanos();
    }

    private Figures figures() {
        return new Figures(
                observer.stored(),
                downstream.heard().size(),
                observer.deadLetters().size(),
                observer.lag());
    }

    private static boolean holds(AtRest seen) {
        return Guarantee.ALL.stream().map(each -> each.violations(seen)).allMatch(List::isEmpty);
    }
}
