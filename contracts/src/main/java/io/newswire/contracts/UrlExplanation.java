package io.newswire.contracts;

import java.util.List;
import java.util.Objects;

/** What became of a web address, and why. */
public sealed interface UrlExplanation {

    /** @param steps what was changed, in the order in which it was; at most {@link UrlSteps#MOST} */
    record Understood(CanonicalUrl url, List<String> steps) implements UrlExplanation {
        public Understood {
            Objects.requireNonNull(url, "url");
            steps = List.copyOf(steps);
        }

        /** Whether a user name or password stood in it, which the canonical form never has. */
        public boolean hadCredentials() {
            return steps.contains(UrlParts.REMOVED_CREDENTIALS);
        }
    }

    /**
     * It is none.
     *
     * @param reason {@code not-absolute}, {@code scheme}, {@code host}, {@code address-spelling}, {@code port},
     *     {@code too-long} or {@code wrapped}
     * @param detail for people
     */
    record Refused(String reason, String detail) implements UrlExplanation {
        public Refused {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
        }
    }
}
