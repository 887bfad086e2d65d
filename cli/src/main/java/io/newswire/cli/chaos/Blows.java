package io.newswire.cli.chaos;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Which fault comes when: an endless sequence, the same for the same seed, whatever comes of the faults. For one thread. */
final class Blows {
    private static final int LONGEST_PAUSE_MILLIS = 6_000;

    private final List<Fault> faults;
    private final SplittableRandom chance;
    private final boolean mixed;
    private int next;

    /** @param mixed whether chance says which is the next, and not their order */
    Blows(List<Fault> faults, boolean mixed, long seed) {
        this.faults = List.copyOf(faults);
        this.mixed = mixed;
        this.chance = new SplittableRandom(seed);
    }

    Blow next() {
        int which = mixed ? chance.nextInt(faults.size()) : next++ % faults.size();
        var pause = Duration.ofMillis(chance.nextInt(LONGEST_PAUSE_MILLIS));
        return new Blow(faults.get(which), pause, chance.nextLong());
    }
}
