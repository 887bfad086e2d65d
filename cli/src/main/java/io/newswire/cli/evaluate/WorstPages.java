package io.newswire.cli.evaluate;

import io.newswire.cli.terminal.Printable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names the pages that were read worst, with what is missing or too much and why; a few lines each. */
final class WorstPages {
    private static final int LONGEST = 120;
    private final Blame blame;
    private final int most;

    WorstPages(Instant now, int most) {
        this.blame = new Blame(now);
        this.most = most;
    }

    List<String> of(List<SetScore.Pair> pairs) {
        var lines = new ArrayList<String>();
        pairs.stream()
                .filter(pair -> pair.page().text() != null && f1(pair) < 1)
                .sorted(Comparator.comparingDouble(WorstPages::f1))
                .limit(most)
                .forEach(pair -> lines.addAll(ofBody(pair)));
        pairs.stream()
                .filter(pair -> pair.page().text() == null)
                .map(WrongFields::of)
                .filter(wrong -> !wrong.isEmpty())
                .limit(most)
                .forEach(lines::add);
        return lines;
    }

    private List<String> ofBody(SetScore.Pair pair) {
        var score = score(pair);
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%s  F1 %.2f  P %.2f  R %.2f  %s",
                pair.page().id(),
                score.f1(),
                score.precision(),
                score.recall(),
                Printable.shortened(pair.page().url(), LONGEST)));
        blame.of(pair).forEach(why -> lines.add("    " + Printable.line(why)));
        var wrong = WrongFields.of(pair);
        if (!wrong.isEmpty()) {
            lines.add("    " + wrong);
        }
        return lines;
    }

    private static double f1(SetScore.Pair pair) {
        return score(pair).f1();
    }

    private static BodyScore score(SetScore.Pair pair) {
        return BodyScore.of(String.valueOf(pair.page().text()), pair.found().articleBody());
    }
}
