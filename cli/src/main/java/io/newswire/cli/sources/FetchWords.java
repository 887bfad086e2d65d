package io.newswire.cli.sources;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FetchOutcome.Failed;
import io.newswire.contracts.FetchOutcome.Refused;
import org.jspecify.annotations.Nullable;

/** What a fetch that brought nothing is called for people, and what to do where something can be done. */
public final class FetchWords {
    private FetchWords() {}

    static String of(Refused refused, String url) {
        return withHelp(words(refused, url), Remedy.of(refused, url));
    }

    static String of(Failed failed, String url) {
        return withHelp(words(failed, url), Remedy.of(failed, url));
    }

    /** Where it was the service that asked, and only its operator can do something about it. */
    public static String ofService(Refused refused, String url) {
        return withHelp(words(refused, url), Remedy.forService(refused, url));
    }

    /** As {@link #ofService(Refused, String)}. */
    public static String ofService(Failed failed, String url) {
        return words(failed, url);
    }

    private static String words(Refused refused, String url) {
        return switch (refused.reason()) {
            case "address" -> url + " is not on a public server (" + refused.detail() + ")";
            case "too-large" -> url + " is too large: " + refused.detail();
            default -> url + " was refused: " + refused.detail();
        };
    }

    private static String words(Failed failed, String url) {
        var canonical = CanonicalUrl.of(url);
        return switch (failed.reason()) {
            case "dns" -> "the name " + canonical.host() + " cannot be resolved";
            case "connect", "tls" -> canonical.authority() + ": " + failed.detail();
            case "timeout" -> canonical.authority() + " did not answer in time";
            case "http-status" -> url + " answered " + failed.status();
            default -> url + " could not be fetched: " + failed.detail();
        };
    }

    private static String withHelp(String why, @Nullable String help) {
        return help == null ? why : why + ". " + help;
    }
}
