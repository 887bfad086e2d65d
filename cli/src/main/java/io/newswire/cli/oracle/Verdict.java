package io.newswire.cli.oracle;

import java.util.List;

/**
 * Whether a guarantee was kept.
 *
 * @param figures the numbers that it is about
 * @param violations a sentence each; empty when it was kept
 */
public record Verdict(String guarantee, String figures, List<String> violations) {
    public Verdict {
        violations = List.copyOf(violations);
    }

    public boolean holds() {
        return violations.isEmpty();
    }
}
