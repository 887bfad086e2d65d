package io.newswire.cli.sources;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ServiceSettings;
import io.newswire.ingest.IngestLimits;
import io.newswire.ingest.IngestSettings;
import io.newswire.ingest.fetch.HttpFetcher;
import io.newswire.platform.dial.AddressGuard;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The internet as the ingest service sees it: its settings, its guard, its limits. */
public final class SourceAccess implements AutoCloseable {
    private final HttpFetcher fetcher;
    private final IngestSettings settings;

    private SourceAccess(HttpFetcher fetcher, IngestSettings settings) {
        this.fetcher = fetcher;
        this.settings = settings;
    }

    /**
     * @param environment settings of the service that stand in it, and the file that it names, hold here too
     * @param allowed hosts that may be asked besides those that the settings allow
     * @throws CommandFailed when settings or hosts cannot be understood
     */
    public static SourceAccess open(Map<String, String> environment, List<String> allowed) {
        var settings = settings(environment);
        var guard = guard(settings, allowed);
        return new SourceAccess(new HttpFetcher(IngestLimits.fetcher(settings), guard, Clock.systemUTC()), settings);
    }

    /**
     * The guard alone, as {@link #open} has it.
     *
     * @throws IllegalArgumentException when one of {@code allowed} cannot be understood
     * @throws CommandFailed when settings cannot be understood
     */
    public static AddressGuard guard(Map<String, String> environment, List<String> allowed) {
        var wrong = AddressGuard.problems(allowed);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("--allow: " + String.join("; ", wrong));
        }
        return guard(settings(environment), allowed);
    }

    private static AddressGuard guard(IngestSettings settings, List<String> allowed) {
        var hosts = new ArrayList<>(settings.allowedHosts().orElse(List.of()));
        hosts.addAll(allowed);
        try {
            return new AddressGuard(hosts);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("--allow or newswire.ingest.allowed-hosts: " + e.getMessage());
        }
    }

    /**
     * @return the service's settings as they stand in this environment
     * @throws CommandFailed when they cannot be understood
     */
    public static IngestSettings settings(Map<String, String> environment) {
        return ServiceSettings.of("ingest", IngestSettings.class, environment);
    }

    /**
     * @param headers sent with every request for the address that is asked for, to its own host only
     * @param progress is told what is asked for next
     */
    public Search search(Map<String, String> headers, Consumer<String> progress) {
        var clock = Clock.systemUTC();
        var web = new PoliteWeb(fetcher::fetch, headers, settings.hostDelay(), clock, Thread::sleep);
        var robots =
                new RobotsCheck(web::robots, settings.userAgent(), IngestLimits.asksRobotsOfFeeds(settings), clock);
        return new Search(new SourceFinder(web, new ParsedSource(), progress), robots);
    }

    /** Both ask the same hosts, and keep their rest together. */
    public record Search(SourceFinder finder, RobotsCheck robots) {}

    @Override
    public void close() {
        fetcher.close();
    }
}
