package io.newswire.cli.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Revisions of an article are announced as 1, 2, 3 and so on, and each text that was given is among them. */
final class OrderPerKey implements Guarantee {
    @Override
    public String name() {
        return "order per key";
    }

    @Override
    public String figures(AtRest pipeline) {
        var given = pipeline.given().texts().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int seen = texts(pipeline).values().stream().mapToInt(Set::size).sum();
        return seen + " of " + given + " texts, in " + pipeline.told().size() + " revisions";
    }

    @Override
    public List<String> violations(AtRest pipeline) {
        var violations = new ArrayList<>(outOfOrder(pipeline));
        var texts = texts(pipeline);
        pipeline.given().texts().forEach((id, given) -> {
            int seen = texts.getOrDefault(id, Set.of()).size();
            if (seen > 0 && seen != given) {
                violations.add(id + " was given " + given + " texts, and announced with " + seen);
            }
        });
        return violations;
    }

    private static List<String> outOfOrder(AtRest pipeline) {
        var last = new HashMap<String, Integer>();
        var violations = new ArrayList<String>();
        for (var told : pipeline.told()) {
            int expected = last.getOrDefault(told.id(), 0) + 1;
            if (told.revision() != expected) {
                violations.add(told.id() + " announced revision " + told.revision() + " instead of " + expected);
            }
            last.put(told.id(), told.revision());
        }
        return violations;
    }

    private static Map<String, Set<String>> texts(AtRest pipeline) {
        var texts = new HashMap<String, Set<String>>();
        pipeline.told()
                .forEach(told ->
                        texts.computeIfAbsent(told.id(), id -> new HashSet<>()).add(told.digest()));
        return texts;
    }
}
