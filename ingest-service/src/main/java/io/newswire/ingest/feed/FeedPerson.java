package io.newswire.ingest.feed;

import org.jspecify.annotations.Nullable;

/** An author, with at least one of the two. */
public record FeedPerson(@Nullable String name, @Nullable String email) {
    public FeedPerson {
        if (name == null && email == null) {
            throw new IllegalArgumentException("a person has a name or an e-mail address");
        }
    }

    /** The name, or the address where there is no name. */
    @Override
    public String toString() {
        return name == null ? String.valueOf(email) : name;
    }
}
