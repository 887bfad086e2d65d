package io.newswire.cli.chaos;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The network to the database is slow. */
final class SlowDatabase implements Fault {
    @Override
    public String name() {
        return "slow-database";
    }

    @Override
    public String what() {
        return "each portion of bytes to and from PostgreSQL takes 50 to 500 ms longer";
    }

    @Override
    public void strike(Arena arena, RandomGenerator chance) {
        arena.network().delay(Duration.ofMillis(chance.nextInt(50, 501)));
    }

    @Override
    public Duration hold(RandomGenerator chance) {
        return Fault.seconds(chance, 10, 30);
    }

    @Override
    public void undo(Arena arena) {
        arena.network().delay(Duration.ZERO);
    }
}
