package io.newswire.cli.chaos;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Ten times as much comes in while the database is slow. */
final class Flood implements Fault {
    private static final int FASTER = 10;
    private static final Duration SLOW = Duration.ofMillis(250);

    @Override
    public String name() {
        return "flood";
    }

    @Override
    public String what() {
        return "the source goes " + FASTER + " times as fast, and the network to PostgreSQL is slow (" + SLOW.toMillis()
                + " ms more for each portion of bytes)";
    }

    @Override
    public void strike(Arena arena, RandomGenerator chance) {
        arena.network().delay(SLOW);
        arena.source().pace(FASTER);
    }

    @Override
    public Duration hold(RandomGenerator chance) {
        return Fault.seconds(chance, 20, 30);
    }

    @Override
    public void undo(Arena arena) {
        arena.source().pace(1);
        arena.network().delay(Duration.ZERO);
    }
}
