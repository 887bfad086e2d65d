package io.newswire.cli.chaos;

import io.newswire.cli.local.LocalService;
import io.newswire.cli.local.ServiceProcess;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A service stands still for so long that its group gives its work to another instance, and then goes on with what it had in
 * hand: a zombie.
 */
final class FreezeService implements Fault {
    /** With both at work, so that the zombie is seen off. */
    private static final Duration BOTH = Duration.ofSeconds(5);

    private final LocalService service;
    private @Nullable ServiceProcess heir;

    FreezeService(LocalService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "freeze-" + Faults.shortName(service);
    }

    @Override
    public String what() {
        return "SIGSTOP of the " + service.serviceName()
                + " until its session is over and another instance does its work; then SIGCONT";
    }

    @Override
    public void strike(Arena arena, RandomGenerator chance) {
        arena.service(service).freeze();
        heir = arena.another(service, Map.of());
    }

    /** Beyond the session of 10 s, with time for the heir to start and to work. */
    @Override
    public Duration hold(RandomGenerator chance) {
        return Fault.seconds(chance, 22, 32);
    }

    @Override
    public void undo(Arena arena) throws InterruptedException {
        arena.service(service).thaw();
        Thread.sleep(BOTH);
        if (heir != null) {
            heir.terminate();
        }
        arena.bringUp(service);
    }
}
