package io.newswire.enrich.duplicates;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an article said in one of its revisions.
 *
 * @param from when that revision was accepted, to the millisecond; it ends where the next one begins
 */
public record Said(@JsonUnwrapped Sketch sketch, Instant from) {
    /** What was stored before times were kept is as old as the article. */
    Said orFrom(@Nullable Instant seenAt) {
        return from == null ? new Said(sketch, seenAt == null ? Instant.EPOCH : seenAt) : this;
    }
}
