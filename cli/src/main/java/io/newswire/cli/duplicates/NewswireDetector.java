package io.newswire.cli.duplicates;

import io.newswire.enrich.duplicates.Lookup;
import io.newswire.enrich.duplicates.Sketch;
import java.util.List;

/** The enrich service's own: two texts meet in the index, and the decision finds them alike. */
record NewswireDetector(List<Double> settings) implements Detector<Sketch> {
    private static final int SHARDS = 1;

    @Override
    public String name() {
        return "newswire";
    }

    @Override
    public Sketch sketch(String text) {
        return Sketch.of(text);
    }

    @Override
    public boolean alike(Sketch a, Sketch b, double setting) {
        return new Lookup(setting, SHARDS).alike(a, b);
    }
}
