package io.newswire.benchmarks;

import io.newswire.contracts.Article.Entity.Kind;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many of the labelled names were found, and how many found names are right. */
final class EntityScore {
    private int labelled;
    private int hits;
    private int found;

    void add(EntityLabels labels, Kind kind, List<String> names, @Nullable PrintStream errors) {
        var left = new HashSet<String>();
        names.forEach(name -> left.add(fold(name)));
        var missed = new ArrayList<String>();
        for (var accepted : labels.of(kind)) {
            labelled++;
            if (takeAny(left, accepted)) {
                hits++;
                found++;
            } else {
                missed.add(accepted.getFirst());
            }
        }
        labels.optional().forEach(name -> left.remove(fold(name)));
        found += left.size();
        if (errors != null) {
            errors.println(kind + " "
                    + labels.id().substring(0, Math.min(20, labels.id().length())) + " missed " + missed + " invented "
                    + left);
        }
    }

    void add(EntityScore other) {
        labelled += other.labelled;
        hits += other.hits;
        found += other.found;
    }

    private static boolean takeAny(Set<String> left, List<String> accepted) {
        boolean taken = false;
        for (var name : accepted) {
            taken |= left.remove(fold(name));
        }
        return taken;
    }

    private static String fold(String name) {
        var lower = name.toLowerCase(Locale.ROOT).replace('’', '\'');
        var bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return bare.startsWith("the ") ? bare.substring(4) : bare;
    }

    int labelled() {
        return labelled;
    }

    double precision() {
        return found == 0 ? 1 : (double) hits / found;
    }

    double recall() {
        return labelled == 0 ? 1 : (double) hits / labelled;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
