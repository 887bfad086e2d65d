package io.newswire.cli.sources;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchOutcome.Failed;
import io.newswire.contracts.FetchOutcome.Refused;
import io.newswire.contracts.UrlExplanation;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a person can do where a fetch brought nothing; null where only the publisher, or nobody, can do anything. */
public final class Remedy {
    private Remedy() {}

    /** @param url at which it ended, after redirects */
    public static @Nullable String of(FetchOutcome outcome, String url) {
        return switch (outcome) {
            case Refused refused -> ofRefusal(refused.reason(), url);
            case Failed failed -> of(failed);
            case FetchOutcome.Fetched none -> null;
            case FetchOutcome.NotModified none -> null;
            case FetchOutcome.Moved none -> null;
            case FetchOutcome.Gone none -> null;
        };
    }

    /** @param reason as outcomes and inspections name it */
    public static @Nullable String ofRefusal(String reason, String url) {
        return switch (reason) {
            case "address" -> "If you trust it, allow it here with " + allowing(url);
            case "port" ->
                CanonicalUrl.explain(url) instanceof UrlExplanation.Refused
                        ? "A port is a number, and no port is above 65535; without one, that of http or https is meant"
                        : "If a website is there, open the port here with " + allowing(url);
            case "scheme" -> "Only addresses that begin with http:// or https:// are fetched";
            case "url" -> "Write it as https://HOST/PATH, with the host as a name or as four decimal numbers";
            case "credentials" ->
                "Take user name and password out of the address; `newswire feeds add` and `newswire inspect fetch` send them"
                        + " with --header 'Authorization: …'";
            case "content-type" ->
                "Where it is a feed, `newswire inspect feed URL` reads it, and `newswire inspect fetch --as feed URL` fetches"
                        + " it as the service would";
            case "too-large" ->
                "`newswire inspect fetch --max-bytes N` takes more; the service's limit is"
                        + " newswire.ingest.max-page-bytes";
            default -> null;
        };
    }

    /** What the operator of the service can do where it refused. */
    static @Nullable String forService(Refused refused, String url) {
        boolean many = refused.reason().equals("redirects") && refused.detail().startsWith("more than");
        return many
                ? "The limit is newswire.ingest.max-redirects"
                : forService(refused.reason(), refused.detail(), url);
    }

    /**
     * @param reason as outcomes name it
     * @param detail what they say of it
     * @param url that was asked for
     */
    public static @Nullable String forService(String reason, String detail, String url) {
        return switch (reason) {
            case "address", "port" ->
                isOf(url, detail)
                        ? "If you trust it, allow it with " + setting(url)
                        : "It redirects there: `newswire inspect fetch " + url
                                + "` shows how. Allow only what you know," + " with newswire.ingest.allowed-hosts";
            case "too-large" -> "The limit is newswire.ingest.max-page-bytes";
            default -> null;
        };
    }

    private static String allowing(String url) {
        return "--allow " + host(url) + ", and for the service with " + setting(url);
    }

    /** Whether a refusal speaks of the host itself, and not of one that it redirects to. */
    private static boolean isOf(String url, String detail) {
        try {
            return detail.contains(URI.create(CanonicalUrl.of(url).value()).getHost());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static String setting(String url) {
        return "newswire.ingest.allowed-hosts=" + host(url) + " (NEWSWIRE_INGEST_ALLOWED_HOSTS)";
    }

    /** With the port where it is not the usual one: that is what opens a port. */
    private static String host(String url) {
        try {
            return CanonicalUrl.of(url).authority();
        } catch (IllegalArgumentException e) {
            // It was refused before its host was understood.
            return "HOST";
        }
    }

    private static @Nullable String of(Failed failed) {
        return switch (failed.reason()) {
            case "dns" -> "Check how the name is spelled, and that this machine can resolve names";
            case "connect" -> "Check host and port, and that a server runs there";
            case "timeout" ->
                "`newswire inspect fetch --timeout 2m` waits longer; the service's limits are"
                        + " newswire.ingest.fetch-timeout and first-byte-timeout";
            case "http-status" -> ofStatus(failed.status());
            default -> null;
        };
    }

    private static @Nullable String ofStatus(@Nullable Integer status) {
        return switch (status) {
            case null -> null;
            case 401 ->
                "It wants a login: `newswire feeds add` and `newswire inspect fetch` send one with --header"
                        + " 'Authorization: …'";
            case 403 -> "It does not let us in: its publisher may, if you ask";
            case 429, 503 -> "It asks to come later";
            default -> null;
        };
    }
}
