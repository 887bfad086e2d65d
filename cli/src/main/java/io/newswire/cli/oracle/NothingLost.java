package io.newswire.cli.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that was given is stored, or rejected with a reason, or a dead letter. A page with nothing to read leaves no more than
 * a count of the process that read it, which dies with that: it is rejected once it was read (see {@link LagZero}) and is
 * neither stored nor a dead letter.
 */
final class NothingLost implements Guarantee {
    @Override
    public String name() {
        return "nothing lost";
    }

    @Override
    public String figures(AtRest pipeline) {
        var given = pipeline.given();
        int stored = given.texts().size() - unstored(pipeline).size();
        int rejected = given.unreadable().size()
                + given.missing().size()
                - unrejected(pipeline).size();
        return given.total() + " given = " + stored + " stored + " + letters(pipeline) + " dead letters + " + rejected
                + " rejected";
    }

    @Override
    public List<String> violations(AtRest pipeline) {
        var given = pipeline.given();
        var violations = new ArrayList<String>();
        var lost = unstored(pipeline);
        if (!lost.isEmpty()) {
            violations.add(lost.size() + " of " + given.texts().size() + " articles are lost: " + Some.of(lost));
        }
        var silent = unrejected(pipeline);
        if (!silent.isEmpty()) {
            violations.add("nothing says why there is no article of " + Some.of(silent));
        }
        if (letters(pipeline) != given.poison()) {
            violations.add(given.poison() + " records were poisoned, but dead letters came of " + letters(pipeline)
                    + ": " + Some.of(pipeline.deadLetters()));
        }
        var invented = Some.without(pipeline.stored().articles(), given.texts().keySet());
        if (!invented.isEmpty()) {
            violations.add("nobody published " + Some.of(invented));
        }
        return violations;
    }

    private static Collection<String> unstored(AtRest pipeline) {
        return Some.without(pipeline.given().texts().keySet(), pipeline.stored().articles());
    }

    private static Collection<String> unrejected(AtRest pipeline) {
        return Some.without(pipeline.given().missing(), pipeline.rejected());
    }

    /** Records that dead letters came of: who is killed between letter and commit writes it again. */
    private static int letters(AtRest pipeline) {
        return pipeline.deadLetters().stream()
                .map(cause -> cause.topic() + "-" + cause.partition() + "@" + cause.offset())
                .collect(Collectors.toSet())
                .size();
    }
}
