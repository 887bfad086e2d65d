package io.newswire.cli.chaos;

import java.time.Duration;

/**
 * A fault at its turn.
 *
 * @param pause before it strikes
 * @param seed of the chance that decides its details
 */
record Blow(Fault fault, Duration pause, long seed) {}
