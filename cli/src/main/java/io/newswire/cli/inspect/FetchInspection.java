package io.newswire.cli.inspect;

import io.newswire.contracts.Article.Reservation;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchOutcome.Moved;
import io.newswire.contracts.FetchOutcome.Refused;
import io.newswire.contracts.FetchRequest;
import io.newswire.ingest.fetch.Cap;
import io.newswire.ingest.fetch.FetchTrace;
import io.newswire.ingest.fetch.HopSeen;
import io.newswire.ingest.fetch.HttpFetcher;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fetches as the service does, and where that would hand a redirect to another host's turn, goes there itself, so that
 * one sees the whole way.
 *
 * @param follow most redirects that are followed so; 0 shows what the service would be told
 */
record FetchInspection(
        HttpFetcher fetcher,
        FetchRequest.Kind kind,
        Map<String, String> headers,
        @Nullable String etag,
        int follow,
        Clock clock) {

    /** The whole way, and what came of it. */
    @SuppressWarnings("ArrayRecordComponent") // printed or saved, and thrown away
    record Way(
            String url,
            FetchOutcome outcome,
            byte @Nullable [] body,
            List<Reservation> reservations,
            @Nullable Cap cap,
            Duration took,
            List<HopReport> hops) {

        /** Where it got stuck: a redirect that is refused leads to what was refused. */
        String endedAt() {
            if (hops.isEmpty()) {
                return url;
            }
            var last = hops.getLast();
            return outcome instanceof Refused && last.isRedirect() ? last.target() : last.url();
        }
    }

    Way of(String url) {
        var trace = new Trace();
        var took = Duration.ZERO;
        var at = url;
        for (int moves = 0; ; moves++) {
            int before = trace.hops.size();
            try (var page = fetcher.fetch(request(at, url, moves == 0), trace)) {
                took = took.plus(page.took());
                if (!(page.outcome() instanceof Moved moved) || moves >= follow) {
                    return new Way(
                            url,
                            page.outcome(),
                            page.body(),
                            page.reservations(),
                            trace.cap,
                            took,
                            explained(trace.hops, before, at, page.outcome()));
                }
                at = moved.target();
            }
        }
    }

    private FetchRequest request(String at, String url, boolean first) {
        return new FetchRequest(
                "inspect",
                kind,
                at,
                "inspect",
                null,
                first ? etag : null,
                null,
                isSameHost(at, url) ? headers : Map.of(),
                Map.of(),
                1,
                clock.instant());
    }

    /** As in the service: what settings add is for the URL's own host. */
    private static boolean isSameHost(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            return CanonicalUrl.of(one)
                            .authority()
                            .equals(CanonicalUrl.of(other).authority())
                    && (one.startsWith("https:") || !other.startsWith("https:"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A refusal stands at the hop that it struck at, or at one that was never made. */
    private static List<HopReport> explained(List<HopReport> hops, int before, String at, FetchOutcome outcome) {
        if (outcome instanceof Refused refused) {
            var why = refused.reason() + ": " + refused.detail();
            if (hops.size() == before) {
                hops.add(HopReport.refused(at, why));
            } else {
                hops.add(hops.removeLast().because(why));
            }
        }
        return hops;
    }

    private static final class Trace implements FetchTrace {
        private final List<HopReport> hops = new ArrayList<>();
        private @Nullable Cap cap;

        @Override
        public void hop(HopSeen hop) {
            hops.add(HopReport.of(hop));
        }

        @Override
        public void cap(Cap struck) {
            cap = struck;
        }
    }
}
