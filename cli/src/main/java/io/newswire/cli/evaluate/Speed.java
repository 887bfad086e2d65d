package io.newswire.cli.evaluate;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;

/** Pages per second of processor time on the calling thread, after a warm-up: what else runs on the machine matters less. */
public final class Speed {
    /**
     * Until the JVM has compiled what runs: the more code an extractor has, the longer that takes. Services run for days, so
     * what counts is the speed afterwards.
     */
    private static final int WARM_UP_PAGES = 4_000;

    private static final int MOST_WARM_UP_ROUNDS = 40;
    private static final int ROUNDS = 5;

    private Speed() {}

    /** The best of some rounds: the others were disturbed by something else on the machine. */
    public static double of(List<LabelledPage> pages, Consumer<LabelledPage> work) {
        for (int i = 0; i < MOST_WARM_UP_ROUNDS && i * pages.size() < WARM_UP_PAGES; i++) {
            pages.forEach(work);
        }
        double best = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpu();
            pages.forEach(work);
            best = Math.max(best, pages.size() * 1e9 / (cpu() - start));
        }
        return best;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
