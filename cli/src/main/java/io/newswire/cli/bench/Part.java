package io.newswire.cli.bench;

import org.jspecify.annotations.Nullable;

/** A part of the pipeline whose use of the machine is measured. */
interface Part {
    String name();

    /** Processor time since it started. */
    long cpuNanos();

    State state();

    /**
     * What it holds; null where that is not known of such a part, or on such a system.
     *
     * @param heapBytes in use after a collection of all of it
     * @param residentBytes of memory, with its share of what processes have in common
     * @param openFiles sockets among them
     */
    record State(
            @Nullable Long heapBytes,
            @Nullable Long residentBytes,
            @Nullable Integer threads,
            @Nullable Long openFiles,
            @Nullable Long sockets) {}
}
