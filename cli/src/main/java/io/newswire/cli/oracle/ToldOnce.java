package io.newswire.cli.oracle;

import java.util.ArrayList;
import java.util.List;

/** A read_committed consumer that was there all the time heard each event once: no more, no less than who comes later. */
final class ToldOnce implements Guarantee {
    @Override
    public String name() {
        return "told once";
    }

    @Override
    public String figures(AtRest pipeline) {
        return pipeline.heard().size() + " events heard downstream, of "
                + pipeline.told().size();
    }

    @Override
    public List<String> violations(AtRest pipeline) {
        var violations = new ArrayList<String>();
        var events = pipeline.told().stream().map(Told::eventId).toList();
        add(violations, "heard twice", Some.twice(pipeline.heard()));
        add(violations, "never heard", Some.without(events, pipeline.heard()));
        add(violations, "heard, and not there any more", Some.without(pipeline.heard(), events));
        return violations;
    }

    private static void add(List<String> violations, String what, java.util.Collection<String> events) {
        if (!events.isEmpty()) {
            violations.add(what + ": " + Some.of(events));
        }
    }
}
