package io.newswire.cli.sources;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FetchOutcome.Failed;
import io.newswire.contracts.FetchOutcome.Refused;
import java.util.regex.Pattern;

/** What a fetch that brought nothing is called for people: no class names, and what to do where something can be done. */
final class FetchWords {
    private static final Pattern CLASS_NAME = Pattern.compile("^(?:[\\w.$]*(?:Exception|Error): )+");

    private FetchWords() {}

    static String of(Refused refused, String url) {
        var host = CanonicalUrl.of(url).authority();
        return switch (refused.reason()) {
            case "address" ->
                url + " is not on a public server (" + plain(refused.detail())
                        + "). If you trust it, allow it here with"
                        + " --allow " + host + ", and for the service with newswire.ingest.allowed-hosts=" + host
                        + " (NEWSWIRE_INGEST_ALLOWED_HOSTS)";
            case "too-large" ->
                url + " is too large: " + plain(refused.detail()) + ". newswire.ingest.max-page-bytes sets the limit";
            default -> url + " was refused: " + plain(refused.detail());
        };
    }

    static String of(Failed failed, String url) {
        var canonical = CanonicalUrl.of(url);
        return switch (failed.reason()) {
            case "dns" -> "the name " + canonical.host() + " cannot be resolved";
            case "connect" -> "no connection to " + canonical.authority() + ": " + plain(failed.detail());
            case "tls" -> "no secure connection to " + canonical.authority() + ": " + plain(failed.detail());
            case "timeout" -> canonical.authority() + " did not answer in time";
            case "http-status" -> url + " answered " + status(failed);
            default -> url + " could not be fetched: " + plain(failed.detail());
        };
    }

    private static String status(Failed failed) {
        var status = failed.status();
        if (status == null) {
            return "with no status that is known";
        }
        return status
                + switch (status) {
                    case 401 -> ": it wants a login; send one with --header 'Authorization: …'";
                    case 403 -> ": it does not let us in";
                    case 429, 503 -> ": it asks to come later";
                    default -> "";
                };
    }

    static String plain(String detail) {
        return CLASS_NAME.matcher(detail).replaceFirst("");
    }
}
