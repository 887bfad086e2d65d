package io.newswire.cli.sources;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FetchOutcome.Failed;
import io.newswire.contracts.FetchOutcome.Refused;
import org.jspecify.annotations.Nullable;

/** What a fetch that brought nothing is called for people, and what to do where something can be done. */
final class FetchWords {
    private FetchWords() {}

    static String of(Refused refused, String url) {
        var why = switch (refused.reason()) {
            case "address" -> url + " is not on a public server (" + refused.detail() + ")";
            case "too-large" -> url + " is too large: " + refused.detail();
            default -> url + " was refused: " + refused.detail();
        };
        return withHelp(why, Remedy.of(refused, url));
    }

    static String of(Failed failed, String url) {
        var canonical = CanonicalUrl.of(url);
        var why = switch (failed.reason()) {
            case "dns" -> "the name " + canonical.host() + " cannot be resolved";
            case "connect", "tls" -> canonical.authority() + ": " + failed.detail();
            case "timeout" -> canonical.authority() + " did not answer in time";
            case "http-status" -> url + " answered " + failed.status();
            default -> url + " could not be fetched: " + failed.detail();
        };
        return withHelp(why, Remedy.of(failed, url));
    }

    private static String withHelp(String why, @Nullable String help) {
        return help == null ? why : why + ". " + help;
    }
}
