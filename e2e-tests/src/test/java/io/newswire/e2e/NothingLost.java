package io.newswire.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** All that was published is stored or counted as rejected, and every poisoned record is a dead letter. */
final class NothingLost implements Guarantee {
    @Override
    public List<String> violations(AtRest pipeline) {
        var violations = new ArrayList<String>();
        var lost = new TreeSet<>(pipeline.published());
        lost.removeAll(pipeline.storedIds());
        lost.removeAll(pipeline.rejected());
        if (!lost.isEmpty()) {
            violations.add(lost.size() + " of " + pipeline.published().size() + " articles are lost: " + lost);
        }
        if (pipeline.deadLetters().size() != pipeline.poison()) {
            violations.add(pipeline.poison() + " records were poisoned, but there are "
                    + pipeline.deadLetters().size() + " dead letters: " + pipeline.deadLetters());
        }
        var invented = new TreeSet<>(pipeline.storedIds());
        invented.removeAll(pipeline.published());
        if (!invented.isEmpty()) {
            violations.add("nobody published " + invented);
        }
        return violations;
    }
}
