package io.newswire.ingest.discovery;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An address that may be that of a feed or a sitemap. What is there, only fetching and parsing it tells.
 *
 * @param url canonical
 * @param title as the page calls it
 */
public record Candidate(
        String url, Origin origin, Role role, @Nullable String title) {
    /** What a person most likely wants stands first; what is equal stays in the order in which it was found. */
    public static final Comparator<Candidate> LIKELIEST_FIRST =
            Comparator.comparing(Candidate::role).thenComparing(Candidate::origin);

    /** How it was found, the most trustworthy first. */
    public enum Origin {
        /** The page says that it is one. */
        DECLARED,
        /** A link of the page looks like one. */
        LINKED,
        /** robots.txt names it. */
        ROBOTS,
        /** Many sites have one there. */
        GUESSED
    }

    public Candidate {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(role, "role");
    }
}
