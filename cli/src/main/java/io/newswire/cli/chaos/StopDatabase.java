package io.newswire.cli.chaos;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The database is away for a while.
 *
 * @param away how long
 */
record StopDatabase(Duration away) implements Fault {
    @Override
    public String name() {
        return "stop-database";
    }

    @Override
    public String what() {
        return "PostgreSQL is stopped for " + away.toSeconds() + " s (--away)";
    }

    @Override
    public void strike(Arena arena, RandomGenerator chance) {
        arena.pipeline().postgres().stop();
    }

    @Override
    public Duration hold(RandomGenerator chance) {
        return away;
    }

    @Override
    public void undo(Arena arena) {
        arena.pipeline().postgres().start();
    }
}
