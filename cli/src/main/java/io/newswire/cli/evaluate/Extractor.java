package io.newswire.cli.evaluate;

import java.util.List;
import java.util.Set;

/** One of the systems compared. */
interface Extractor {
    String name();

    Extracted extract(LabelledPage page);

    /** IDs of pages that it gave up on with a fault, and made nothing of. */
    default Set<String> failed() {
        return Set.of();
    }

    /** A line that says so, where there are any. */
    default List<String> failures() {
        return failed().isEmpty()
                ? List.of()
                : List.of("  " + name() + " failed on " + failed().size() + " of them, counted as nothing found: "
                        + String.join(", ", failed()));
    }
}
