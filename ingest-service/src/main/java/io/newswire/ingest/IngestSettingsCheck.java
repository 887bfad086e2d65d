package io.newswire.ingest;

import static io.newswire.platform.settings.DurationConverter.text;

import io.newswire.ingest.fetch.FetchLimits;
import io.newswire.platform.dial.AddressGuard;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with settings of which each alone can be read. */
final class IngestSettingsCheck {
    private static final String INGEST = "newswire.ingest.";

    private final List<String> problems = new ArrayList<>();

    private IngestSettingsCheck() {}

    /** All of them, each with its key; empty when nothing is wrong. */
    static List<String> problems(IngestSettings settings) {
        var check = new IngestSettingsCheck();
        IngestLimits.problems(settings).forEach(problem -> check.problems.add(INGEST + problem));
        check.timeouts(settings);
        AddressGuard.problems(settings.allowedHosts().orElseGet(List::of))
                .forEach(problem -> check.problems.add(INGEST + "allowed-hosts: " + problem));
        check.webSub(settings);
        check.userAgent(settings);
        return List.copyOf(check.problems);
    }

    private void timeouts(IngestSettings settings) {
        atLeast("fetch-timeout", settings.fetchTimeout(), Duration.ofMillis(1));
        atLeast("first-byte-timeout", settings.firstByteTimeout(), Duration.ofMillis(1));
        var longest = IngestLimits.longestWait(settings.fetchTimeout());
        if (settings.lostAfter().compareTo(longest) < 0) {
            problem(
                    "lost-after",
                    "%s is too short: with this fetch-timeout a request may wait for %s; make lost-after at least that, or"
                            + " fetch-timeout shorter",
                    settings.lostAfter(),
                    longest);
        }
    }

    private void webSub(IngestSettings settings) {
        if (settings.websubCallback().isPresent() != settings.websubSecret().isPresent()) {
            problems.add(INGEST + "websub-callback and " + INGEST + "websub-secret go together: set both, or none");
        }
        settings.websubCallback()
                .filter(address -> !isWebAddress(address))
                .ifPresent(address -> problems.add(INGEST + "websub-callback: '" + address
                        + "' is no address that hubs could call, such as https://news.example/"));
    }

    /** As a header; as a name that robots.txt knows it is one of the frontier's limits. */
    private void userAgent(IngestSettings settings) {
        try {
            FetchLimits.defaults(settings.userAgent());
        } catch (IllegalArgumentException e) {
            problems.add(INGEST + "user-agent: " + e.getMessage());
        }
    }

    private static boolean isWebAddress(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void atLeast(String key, Duration value, Duration bound) {
        if (value.compareTo(bound) < 0) {
            problem(key, "%s is below %s", value, bound);
        }
    }

    private void problem(String key, String what, Duration one, Duration other) {
        problems.add(INGEST + key + ": " + what.formatted(text(one), text(other)));
    }
}
