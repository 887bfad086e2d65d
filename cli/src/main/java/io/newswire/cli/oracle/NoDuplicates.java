package io.newswire.cli.oracle;

import java.util.ArrayList;
import java.util.List;

/** An article is one row, and so is each revision; and an event is in its topic once. */
final class NoDuplicates implements Guarantee {
    @Override
    public String name() {
        return "no duplicates";
    }

    @Override
    public String figures(AtRest pipeline) {
        var stored = pipeline.stored();
        return twice(pipeline).size() + " twice, of " + stored.articles().size() + " articles, "
                + stored.revisions().size() + " revisions and "
                + pipeline.told().size() + " events";
    }

    @Override
    public List<String> violations(AtRest pipeline) {
        return twice(pipeline);
    }

    private static List<String> twice(AtRest pipeline) {
        var violations = new ArrayList<String>();
        Some.twice(pipeline.stored().articles()).forEach(id -> violations.add(id + " is stored twice"));
        Some.twice(pipeline.stored().revisions()).forEach(row -> violations.add(row + " is stored twice"));
        Some.twice(pipeline.told().stream().map(Told::eventId).toList())
                .forEach(id -> violations.add(id + " was announced twice"));
        return violations;
    }
}
