package io.newswire.store.deadletters;

import io.newswire.store.query.DeadLetterFilter;
import io.newswire.store.query.FoundDeadLetterRun.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A run that is to be carried on.
 *
 * @param upTo the last dead letter that may be part of it, in the order of storing
 * @param position the last one that it has dealt with
 */
record Run(
        String id,
        Kind kind,
        DeadLetterFilter filter,
        String by,
        @Nullable String why,
        long upTo,
        long position) {}
