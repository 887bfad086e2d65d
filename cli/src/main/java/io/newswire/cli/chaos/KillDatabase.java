package io.newswire.cli.chaos;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The database dies; whoever supervises it starts it again. */
final class KillDatabase implements Fault {
    @Override
    public String name() {
        return "kill-database";
    }

    @Override
    public String what() {
        return "SIGKILL of PostgreSQL, which is started again by its supervisor";
    }

    @Override
    public void strike(Arena arena, RandomGenerator chance) {
        arena.pipeline().postgres().kill();
    }

    @Override
    public Duration hold(RandomGenerator chance) {
        return Fault.seconds(chance, 0, 3);
    }

    @Override
    public void undo(Arena arena) throws InterruptedException {
        Faults.await("PostgreSQL runs again", () -> arena.pipeline().postgres().isAlive());
    }
}
