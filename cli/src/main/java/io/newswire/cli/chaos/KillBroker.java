package io.newswire.cli.chaos;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The only broker dies. */
final class KillBroker implements Fault {
    @Override
    public String name() {
        return "kill-broker";
    }

    @Override
    public String what() {
        return "SIGKILL of Kafka, which is started again on its data after a while";
    }

    @Override
    public void strike(Arena arena, RandomGenerator chance) {
        arena.pipeline().brokerProcess().kill();
    }

    @Override
    public Duration hold(RandomGenerator chance) {
        return Fault.seconds(chance, 1, 15);
    }

    @Override
    public void undo(Arena arena) {
        arena.pipeline().brokerProcess().start();
    }
}
