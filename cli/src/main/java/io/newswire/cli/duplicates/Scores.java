package io.newswire.cli.duplicates;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a detector said of all pairs, at each of its settings, for each half. */
final class Scores {
    private final Detector<?> detector;
    private final Map<Double, Tally> tuned = new TreeMap<>();
    private final Map<Double, Tally> heldOut = new TreeMap<>();

    private Scores(Detector<?> detector) {
        this.detector = detector;
        detector.settings().forEach(setting -> {
            tuned.put(setting, new Tally());
            heldOut.put(setting, new Tally());
        });
    }

    static <S> Scores of(Detector<S> detector, List<Pair> pairs) {
        var scores = new Scores(detector);
        for (var pair : pairs) {
            var a = detector.sketch(pair.texts().a());
            var b = detector.sketch(pair.texts().b());
            detector.settings()
                    .forEach(setting -> scores.at(setting, pair.heldOut()).add(pair, detector.alike(a, b, setting)));
        }
        return scores;
    }

    private Map<Double, Tally> half(boolean isHeldOut) {
        return isHeldOut ? heldOut : tuned;
    }

    String name() {
        return detector.name();
    }

    List<Double> settings() {
        return detector.settings();
    }

    Tally at(double setting, boolean isHeldOut) {
        return Objects.requireNonNull(half(isHeldOut).get(setting));
    }

    /** With the highest F1 in the half that is tuned on, or in the only one that there is. */
    double best() {
        boolean onlyHeldOut = tuned.values().stream().allMatch(tally -> tally.pairs(true) == 0);
        return settings().stream()
                .max(Comparator.comparingDouble(
                        setting -> at(setting, onlyHeldOut).f1()))
                .orElseThrow();
    }
}
