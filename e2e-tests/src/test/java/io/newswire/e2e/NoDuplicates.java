package io.newswire.e2e;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** A revision of an article is stored once and announced once, and revisions come in order. */
final class NoDuplicates implements Guarantee {
    @Override
    public List<String> violations(AtRest pipeline) {
        var violations = new ArrayList<String>();
        var twiceStored = twice(pipeline.storedRevisions());
        if (!twiceStored.isEmpty()) {
            violations.add("stored twice: " + twiceStored);
        }
        var twiceAnnounced = twice(pipeline.eventIds());
        if (!twiceAnnounced.isEmpty()) {
            violations.add("announced twice: " + twiceAnnounced);
        }
        violations.addAll(outOfOrder(pipeline));
        return violations;
    }

    private static List<String> outOfOrder(AtRest pipeline) {
        var last = new java.util.HashMap<String, Integer>();
        var violations = new ArrayList<String>();
        for (var article : pipeline.events()) {
            int expected = last.getOrDefault(article.id(), 0) + 1;
            if (article.revision() != expected) {
                violations.add(article.id() + " announced revision " + article.revision() + " instead of " + expected);
            }
            last.put(article.id(), article.revision());
        }
        return violations;
    }

    private static List<String> twice(Collection<String> ids) {
        var seen = new HashSet<String>();
        return ids.stream().filter(id -> !seen.add(id)).toList();
    }
}
