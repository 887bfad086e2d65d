package io.newswire.benchmarks;

import io.newswire.cli.evaluate.DataSets;
import io.newswire.cli.evaluate.LabelledPage;
import io.newswire.cli.evaluate.LabelledSet;
import io.newswire.cli.evaluate.Speed;
import io.newswire.contracts.Article.Entity;
import io.newswire.contracts.Article.Entity.Kind;
import io.newswire.enrich.entities.Entities;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code --data DIR [--errors]}: finds the entities in the labelled pages' own text and prints precision, recall and F1
 * by kind, for the half that rules were written with and for the other, and articles per second on one core.
 * {@code --errors} names what was missed and invented on the former.
 */
public final class EvaluateEntities {
    private final PrintStream terminal;
    private final Map<String, String> texts = new HashMap<>();
    private final boolean errors;

    private EvaluateEntities(PrintStream terminal, boolean errors) {
        this.terminal = terminal;
        this.errors = errors;
    }

    public static void main(String[] args) throws IOException {
        var given = List.of(args);
        int data = given.indexOf("--data") + 1;
        if (data == 0 || data == given.size()) {
            throw new IllegalArgumentException("usage: --data DIR [--errors]");
        }
        new EvaluateEntities(System.out, given.contains("--errors")).run(Path.of(given.get(data)));
    }

    private void run(Path data) throws IOException {
        var pages = new ArrayList<LabelledPage>();
        for (var folder : DataSets.in(data, List.of())) {
            var set = LabelledSet.load(folder);
            for (var page : set.pages()) {
                if (page.text() != null) {
                    texts.put(set.name() + " " + page.id(), page.text());
                    pages.add(page);
                }
            }
        }
        var labels = EntityLabels.load();
        terminal.printf("%-10s %-14s %6s %6s %6s %6s%n", "part", "kind", "names", "P", "R", "F1");
        print("develop", labels.stream().filter(l -> !l.heldOut()).toList());
        print("held out", labels.stream().filter(EntityLabels::heldOut).toList());
        double speed = Speed.of(pages, page -> Entities.in(String.valueOf(page.text()), "en"));
        terminal.printf(Locale.ROOT, "%.0f articles/s on one core, over %d texts%n", speed, pages.size());
    }

    private void print(String part, List<EntityLabels> labels) {
        var all = new EntityScore();
        for (var kind : Kind.values()) {
            var score = new EntityScore();
            for (var label : labels) {
                var text = texts.get(label.set() + " " + label.id());
                if (text != null) {
                    score.add(label, kind, found(label, text, kind), errors && !label.heldOut() ? terminal : null);
                }
            }
            print(part, kind.name(), score);
            all.add(score);
        }
        print(part, "all", all);
    }

    private void print(String part, String kind, EntityScore score) {
        terminal.printf(
                Locale.ROOT,
                "%-10s %-14s %6d %6.3f %6.3f %6.3f%n",
                part,
                kind,
                score.labelled(),
                score.precision(),
                score.recall(),
                score.f1());
    }

    private static List<String> found(EntityLabels label, String text, Kind kind) {
        var read = text.substring(0, Math.min(text.length(), label.characters()));
        return Entities.in(read, language(label.id())).stream()
                .filter(e -> e.kind() == kind)
                .map(Entity::name)
                .toList();
    }

    private static String language(String id) {
        var country = id.substring(0, 2) + (id.length() > 2 && id.charAt(2) == '_' ? "_" : "");
        return switch (country) {
            case "de_", "ch_", "li_", "at_" -> "de";
            case "fr_" -> "fr";
            default -> "en";
        };
    }
}
