package io.newswire.cli.duplicates;

import io.newswire.cli.evaluate.NamedFigures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The figures as people read them; a dash where there is nothing to count. */
record Tables(List<Pair> pairs, Scores ours, double threshold, List<Scores> peers) {
    private static final String CELL = "%10s";

    /** Share of each kind that was said to be a copy: recall for copies, mistakes for the others. */
    List<String> kinds() {
        var lines = new ArrayList<String>();
        var head = new StringBuilder("%-12s %5s %5s".formatted("said: copy", "", "pairs"));
        head.append("%18s".formatted("newswire " + number(threshold, 2)));
        peers.forEach(peer -> head.append("%18s".formatted(peer.name() + " " + setting(peer.best()))));
        lines.add(head.toString());
        ofEachKind().forEach(pair -> lines.add(kind(pair.kind(), pair.copy())));
        return lines;
    }

    private Collection<Pair> ofEachKind() {
        var kinds = new LinkedHashMap<String, Pair>();
        pairs.forEach(pair -> kinds.putIfAbsent(pair.kind() + pair.copy(), pair));
        return kinds.values();
    }

    /** The same for programs: one for each kind, then one for each detector, setting and half. */
    List<Map<String, Object>> figures(Scores curve) {
        var figures = new ArrayList<Map<String, Object>>();
        for (var pair : ofEachKind()) {
            var said = new NamedFigures().with(ours.name(), share(ours, threshold, pair));
            peers.forEach(peer -> said.with(peer.name(), share(peer, peer.best(), pair)));
            figures.add(new NamedFigures()
                    .with("kind", pair.kind())
                    .with("copy", pair.copy())
                    .with("pairs", ours.at(threshold, true).pairs(pair.kind(), pair.copy()))
                    .with("saidCopy", said.asMap())
                    .asMap());
        }
        if (!curve.settings().contains(threshold)) {
            figures.addAll(totals(ours));
        }
        figures.addAll(totals(curve));
        peers.forEach(peer -> figures.addAll(totals(peer)));
        return figures;
    }

    private static double share(Scores scores, double setting, Pair pair) {
        return scores.at(setting, true).found(pair.kind(), pair.copy());
    }

    private static List<Map<String, Object>> totals(Scores scores) {
        return scores.settings().stream()
                .flatMap(setting -> Stream.of(false, true).map(heldOut -> {
                    var tally = scores.at(setting, heldOut);
                    return new NamedFigures()
                            .with("detector", scores.name())
                            .with("setting", setting)
                            .with("half", heldOut ? "held out" : "tuned on")
                            .with("pairs", tally.pairs(true) + tally.pairs(false))
                            .with("precision", tally.precision())
                            .with("recall", tally.recall())
                            .with("f1", tally.f1())
                            .asMap();
                }))
                .toList();
    }

    private String kind(String kind, boolean copy) {
        var tally = ours.at(threshold, true);
        var line = new StringBuilder("%-12s %5s %5d".formatted(kind, copy ? "copy" : "not", tally.pairs(kind, copy)));
        line.append("%18s".formatted(number(tally.found(kind, copy), 4)));
        peers.forEach(peer ->
                line.append("%18s".formatted(number(peer.at(peer.best(), true).found(kind, copy), 4))));
        return line.toString();
    }

    List<String> totals() {
        var lines = new ArrayList<String>();
        lines.add("%-14s %8s".formatted("", "setting") + head("tuned on") + head("held out"));
        lines.add(total(ours, threshold));
        peers.forEach(peer -> lines.add(total(peer, peer.best())));
        return lines;
    }

    List<String> curve(Scores scores) {
        var lines = new ArrayList<String>();
        lines.add("%-14s %8s".formatted(scores.name(), "setting") + head("tuned on") + head("held out"));
        scores.settings()
                .forEach(setting -> lines.add(total(scores, setting)
                        .replace(scores.name(), " ".repeat(scores.name().length()))));
        return lines;
    }

    private static String head(String half) {
        return "  %10s".formatted(half) + (CELL + CELL + CELL).formatted("precision", "recall", "F1");
    }

    private static String total(Scores scores, double setting) {
        return "%-14s %8s".formatted(scores.name(), setting(setting))
                + cells(scores.at(setting, false))
                + cells(scores.at(setting, true));
    }

    private static String cells(Tally tally) {
        return "  %10d".formatted(tally.pairs(true) + tally.pairs(false))
                + (CELL + CELL + CELL)
                        .formatted(number(tally.precision(), 4), number(tally.recall(), 4), number(tally.f1(), 4));
    }

    /** Thresholds are below 1; radii are whole. */
    private static String setting(double value) {
        return value < 1 ? number(value, 2) : Integer.toString((int) value);
    }

    private static String number(double value, int digits) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
