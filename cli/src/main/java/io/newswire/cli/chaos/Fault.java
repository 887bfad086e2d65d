package io.newswire.cli.chaos;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Something that goes wrong, and is over after a while. Chance decides details; the same chance decides the same. */
interface Fault {
    /** As options name it. */
    String name();

    /** What is done, a sentence. */
    String what();

    /** Why it cannot be done on this machine; empty where it can. */
    default Optional<String> obstacle() {
        return Optional.empty();
    }

    void strike(Arena arena, RandomGenerator chance) throws InterruptedException;

    /** How long it is left as it is. */
    Duration hold(RandomGenerator chance);

    /** Ends it, also after a strike that failed half way; returns when all is up again. */
    void undo(Arena arena) throws InterruptedException;

    /** From so many seconds to so many. */
    static Duration seconds(RandomGenerator chance, int least, int most) {
        return Duration.ofMillis(chance.nextLong(least * 1000L, most * 1000L + 1));
    }
}
