package io.newswire.cli.chaos;

import io.newswire.cli.local.LocalService;
import io.newswire.cli.local.ServiceProcess;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Instances come and go, so that work is handed from one to the other all the time. */
final class Rebalance implements Fault {
    private static final int TURNS = 8;
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final Map<LocalService, ServiceProcess> guests = new EnumMap<>(LocalService.class);

    @Override
    public String name() {
        return "rebalance";
    }

    @Override
    public String what() {
        return "every 5 s an instance of a service joins or leaves, " + TURNS + " times; some leave by SIGKILL";
    }

    @Override
    public void strike(Arena arena, RandomGenerator chance) throws InterruptedException {
        var services = List.of(LocalService.values());
        for (int turn = 0; turn < TURNS; turn++) {
            var service = services.get(chance.nextInt(services.size()));
            boolean abruptly = chance.nextBoolean();
            var guest = guests.remove(service);
            if (guest == null) {
                guests.put(service, arena.another(service, Map.of()));
            } else if (abruptly) {
                guest.kill();
            } else {
                guest.terminate();
            }
            Thread.sleep(BETWEEN);
        }
    }

    @Override
    public Duration hold(RandomGenerator chance) {
        return Duration.ZERO;
    }

    @Override
    public void undo(Arena arena) {
        guests.values().forEach(ServiceProcess::terminate);
        guests.clear();
    }
}
