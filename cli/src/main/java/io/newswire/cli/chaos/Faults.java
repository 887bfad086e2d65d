package io.newswire.cli.chaos;

import io.newswire.cli.local.LocalService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All that can go wrong here. */
final class Faults {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(500);

    private Faults() {}

    /** New ones. @param away how long a database that is stopped stays away */
    static List<Fault> all(Duration away) {
        var all = new ArrayList<Fault>();
        for (var service : LocalService.values()) {
            all.add(new KillService(service));
        }
        for (var service : LocalService.values()) {
            all.add(new FreezeService(service));
        }
        all.addAll(List.of(
                new Rebalance(),
                new KillBroker(),
                new KillDatabase(),
                new StopDatabase(away),
                new ReadOnlyDatabase(),
                new CutDatabase(),
                new SlowDatabase(),
                new FullDisk(),
                new Redeliver(),
                new Flood()));
        for (var service : LocalService.values()) {
            all.add(new ClockAhead(service));
        }
        return List.copyOf(all);
    }

    /** Such as {@code store}. */
    static String shortName(LocalService service) {
        return service.name().toLowerCase(Locale.ROOT);
    }

    /** Something that comes true by itself. */
    interface Awaited {
        boolean holds() throws InterruptedException;
    }

    /** @throws IllegalStateException when it has not come true within three minutes */
    static void await(String what, Awaited awaited) throws InterruptedException {
        for (long end = System.nanoTime() + LIMIT.toNanos(); !awaited.holds(); Thread.sleep(LOOK)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + LIMIT.toMinutes() + " minutes: " + what);
            }
        }
    }
}
