package io.newswire.cli.chaos;

import io.newswire.cli.local.LocalService;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** A service dies in the middle of its work. */
record KillService(LocalService service) implements Fault {
    @Override
    public String name() {
        return "kill-" + Faults.shortName(service);
    }

    @Override
    public String what() {
        return "SIGKILL of the " + service.serviceName() + ", which is started again";
    }

    @Override
    public void strike(Arena arena, RandomGenerator chance) {
        arena.service(service).kill();
    }

    @Override
    public Duration hold(RandomGenerator chance) {
        return Fault.seconds(chance, 0, 5);
    }

    @Override
    public void undo(Arena arena) {
        arena.bringUp(service);
    }
}
