package io.newswire.cli.topics;

import io.newswire.cli.topics.Change.Kind;
import picocli.CommandLine.Option;

/** Mixin of what has to be allowed by name, since it cannot be taken back. */
final class Permissions {
    @Option(
            names = "--allow-partitions",
            description = "Add partitions where there are too few. Keys then go to other partitions, and the order of"
                    + " their records is not kept.")
    private boolean partitions;

    @Option(
            names = "--allow-deletion",
            description = "Make retention shorter, or add a policy of clean-up, where this version wants it. The broker"
                    + " then deletes records for good.")
    private boolean deletion;

    Permissions() {}

    Permissions(boolean partitions, boolean deletion) {
        this.partitions = partitions;
        this.deletion = deletion;
    }

    /** Whether {@code apply} makes such a change. */
    boolean allow(Kind kind) {
        return switch (kind) {
            case CREATE, SET -> true;
            case GROW -> partitions;
            case DELETE -> deletion;
            case SHRINK, REPLICATE, UNKNOWN -> false;
        };
    }
}
