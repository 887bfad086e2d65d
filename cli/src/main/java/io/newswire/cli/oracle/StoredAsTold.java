package io.newswire.cli.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** Rows, events and the compacted topic say the same. */
final class StoredAsTold implements Guarantee {
    @Override
    public String name() {
        return "stored as told";
    }

    @Override
    public String figures(AtRest pipeline) {
        return pipeline.stored().revisions().size() + " revisions stored of "
                + pipeline.told().size() + " told; the newest of "
                + pipeline.stored().newest().size() + " articles, and of "
                + pipeline.latest().size() + " in articles-latest";
    }

    @Override
    public List<String> violations(AtRest pipeline) {
        var violations = new ArrayList<String>();
        var told = pipeline.told().stream().map(Told::row).toList();
        var newest = newest(pipeline.told());
        compare(violations, "revisions", pipeline.stored().revisions(), told);
        compare(violations, "newest revisions", pipeline.stored().newest(), newest);
        compare(violations, "entries of articles-latest", pipeline.latest(), newest);
        return violations;
    }

    private static Collection<String> newest(List<Told> told) {
        var newest = new HashMap<String, String>();
        told.forEach(each -> newest.put(each.id(), each.row()));
        return newest.values();
    }

    private static void compare(
            List<String> violations, String what, Collection<String> there, Collection<String> told) {
        var absent = Some.without(told, there);
        if (!absent.isEmpty()) {
            violations.add(what + " that were told are not there: " + Some.of(absent));
        }
        var untold = Some.without(there, told);
        if (!untold.isEmpty()) {
            violations.add(what + " are there that were not told: " + Some.of(untold));
        }
    }
}
