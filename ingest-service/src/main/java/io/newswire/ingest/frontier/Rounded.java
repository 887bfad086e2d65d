package io.newswire.ingest.frontier;

/** Learned numbers to as many places as are worth keeping: every feed has thirty of them. */
final class Rounded {
    private static final double PLACES = 1_000;

    private Rounded() {}

    static double of(double learned) {
        return Math.round(learned * PLACES) / PLACES;
    }
}
