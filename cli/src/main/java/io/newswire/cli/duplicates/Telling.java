package io.newswire.cli.duplicates;

import org.jspecify.annotations.Nullable;

/**
 * An article of many papers.
 *
 * @param report the same for all that tell the same; null where it is open which one it tells
 */
record Telling(@Nullable String report, String text) {}
