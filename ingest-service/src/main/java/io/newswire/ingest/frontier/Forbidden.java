package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchOutcome;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That the fetcher goes to no address of a host, or not to its port: this holds for everything there, not for its robots.txt
 * alone.
 *
 * @param reason as in {@link FetchOutcome.Refused}
 * @param detail for people
 */
record Forbidden(String reason, String detail) {
    private static final Set<String> REASONS = Set.of("address", "port");
    private static final Pattern PORT = Pattern.compile(":[0-9]+$");

    /** Null where it may be asked, and where it is but a redirect of its robots.txt that leads where we do not go. */
    static @Nullable Forbidden of(String host, FetchOutcome outcome) {
        return outcome instanceof FetchOutcome.Refused refused
                        && REASONS.contains(refused.reason())
                        && isOf(host, refused.detail())
                ? new Forbidden(refused.reason(), refused.detail())
                : null;
    }

    /** Whether our own guard refused: the host itself, or where it leads. */
    static boolean isOurs(FetchOutcome outcome) {
        return outcome instanceof FetchOutcome.Refused refused && REASONS.contains(refused.reason());
    }

    /** A refusal begins with the host that it is of, IPv6 with brackets or without. */
    private static boolean isOf(String host, String detail) {
        var name = unbracketed(PORT.matcher(host).replaceFirst(""));
        var of = unbracketed(detail);
        return of.startsWith(name) && (of.length() == name.length() || " :".indexOf(of.charAt(name.length())) >= 0);
    }

    private static String unbracketed(String host) {
        return host.replace("[", "").replace("]", "");
    }
}
