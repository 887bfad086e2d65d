package io.newswire.ingest.frontier;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions that the fetcher's guard makes. The frontier only needs to know whether they are still those under which
 * something was refused: if not, that is judged anew.
 *
 * @param digest the same for the same exceptions, in whatever order
 */
public record AllowedHosts(String digest) {

    /** @param entries as the operator wrote them */
    public static AllowedHosts of(Collection<String> entries) {
        return new AllowedHosts(Digest.shortOf(
                entries.stream().map(String::strip).distinct().sorted().collect(Collectors.joining("\n"))));
    }

    /** @param then digest of what was allowed at another time, null where nobody wrote that down */
    boolean differFrom(@Nullable String then) {
        return !digest.equals(then);
    }
}
