package io.newswire.cli.evaluate;

import io.newswire.enrich.page.PageExplainer;
import io.newswire.enrich.page.PageExplanation;
import io.newswire.enrich.page.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what dropped the words that are missing from a body, and the passages that should not be in it. */
final class Blame {
    private static final int QUOTED = 70;
    private static final int MOST_RULES = 3;
    private final PageExplainer explainer = new PageExplainer();
    private final Instant now;

    Blame(Instant now) {
        this.now = now;
    }

    /** Few lines for people; none when the body is as labelled. */
    List<String> of(SetScore.Pair pair) {
        var gold = BodyScore.shingles(Words.of(String.valueOf(pair.page().text())));
        var found = BodyScore.shingles(Words.of(pair.found().articleBody()));
        var missing = without(gold, found);
        var extra = without(found, gold);
        var why = new ArrayList<String>();
        int lost = size(missing);
        if (lost > 0) {
            why.add("missing " + lost + " words: " + reasons(pair.page(), missing, lost));
        }
        if (!extra.isEmpty()) {
            why.add("extra " + size(extra) + " words: " + mostOf(pair.found().articleBody(), extra));
        }
        return why;
    }

    private String reasons(LabelledPage page, Map<List<String>, Integer> missing, int lost) {
        var explanation = explainer.explain(page.html(), NewswireExtractor.metadata(page, now), now);
        if (explanation.reading() instanceof Reading.Rejected rejected) {
            return "the page was rejected, " + rejected.reason() + ": " + rejected.detail();
        }
        var byRule = byRule(explanation, missing);
        int explained = byRule.values().stream().mapToInt(Integer::intValue).sum();
        var parts = new ArrayList<String>();
        byRule.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_RULES)
                .forEach(rule -> parts.add(rule.getValue() + " by " + rule.getKey()));
        if (lost > explained) {
            parts.add((lost - explained) + " not in one piece on the page");
        }
        return String.join("; ", parts);
    }

    /** How many of the missing words each rule dropped; each word is counted once. */
    private static Map<String, Integer> byRule(PageExplanation explanation, Map<List<String>, Integer> missing) {
        var left = new HashMap<>(missing);
        var byRule = new LinkedHashMap<String, Integer>();
        for (var passage : explanation.passages()) {
            if (!passage.kept()) {
                int count = take(BodyScore.shingles(Words.of(passage.text())), left);
                if (count > 0) {
                    byRule.merge(passage.rule(), count, Integer::sum);
                }
            }
        }
        return byRule;
    }

    private static int take(Map<List<String>, Integer> wanted, Map<List<String>, Integer> left) {
        int taken = 0;
        for (var shingle : wanted.entrySet()) {
            int both = Math.min(shingle.getValue(), left.getOrDefault(shingle.getKey(), 0));
            taken += both;
            if (both > 0) {
                left.merge(shingle.getKey(), -both, Integer::sum);
            }
        }
        return taken;
    }

    /** The paragraph that is most to blame. */
    private static String mostOf(String body, Map<List<String>, Integer> extra) {
        return body.lines()
                .filter(line -> !line.isBlank())
                .max(Comparator.comparingInt(line -> take(BodyScore.shingles(Words.of(line)), new HashMap<>(extra))))
                .map(line -> "most in “" + (line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…") + '”')
                .orElse("");
    }

    private static Map<List<String>, Integer> without(
            Map<List<String>, Integer> all, Map<List<String>, Integer> others) {
        var rest = new HashMap<List<String>, Integer>();
        all.forEach((shingle, count) -> {
            int more = count - others.getOrDefault(shingle, 0);
            if (more > 0) {
                rest.put(shingle, more);
            }
        });
        return rest;
    }

    private static int size(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
