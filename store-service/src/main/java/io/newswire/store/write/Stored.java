package io.newswire.store.write;

import java.util.Set;

/**
 * What came of rows that a store took.
 *
 * @param added revisions that were not there before
 * @param expired revisions of articles that are not kept any more, of which nothing was stored
 */
record Stored(Set<RevisionKey> added, Set<RevisionKey> expired) {
    static final Stored NOTHING = new Stored(Set.of(), Set.of());

    Stored {
        added = Set.copyOf(added);
        expired = Set.copyOf(expired);
    }
}
