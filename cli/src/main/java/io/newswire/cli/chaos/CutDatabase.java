package io.newswire.cli.chaos;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Nothing passes between the store-service and its database, in the middle of whatever they said. */
final class CutDatabase implements Fault {
    @Override
    public String name() {
        return "cut-database";
    }

    @Override
    public String what() {
        return "the network to PostgreSQL is cut: nothing passes, nobody is told; every other time connections are lost, too";
    }

    @Override
    public void strike(Arena arena, RandomGenerator chance) {
        arena.network().cut();
        if (chance.nextBoolean()) {
            arena.network().reset();
        }
    }

    @Override
    public Duration hold(RandomGenerator chance) {
        return Fault.seconds(chance, 5, 30);
    }

    @Override
    public void undo(Arena arena) {
        arena.network().mend();
    }
}
