package io.newswire.cli.sources;

import io.newswire.ingest.discovery.Candidate;
import io.newswire.ingest.discovery.Role;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A feed or sitemap that was fetched and could be read.
 *
 * @param url canonical, to be followed: where a permanent redirect led, else the address that was asked
 * @param movedFrom the address that redirects to {@code url} for good, null where none does
 */
public record Source(String url, @Nullable String movedFrom, Found found, Role role, Content content) {
    /** How it was found. */
    public enum Found {
        /** It is what the person named. */
        ASKED,
        DECLARED,
        LINKED,
        ROBOTS,
        GUESSED;

        static Found of(Candidate.Origin origin) {
            return switch (origin) {
                case DECLARED -> DECLARED;
                case LINKED -> LINKED;
                case ROBOTS -> ROBOTS;
                case GUESSED -> GUESSED;
            };
        }

        /** As it stands in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Source {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(content, "content");
    }

    /** Another spelling or format of the same: RSS and Atom of one site, or an address that leads to the same place. */
    public boolean isSameAs(Source other) {
        return url.equals(other.url) || content.isSameAs(other.content);
    }
}
