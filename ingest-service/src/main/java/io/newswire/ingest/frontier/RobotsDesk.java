package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchRequest.Kind;
import io.newswire.ingest.frontier.Obedience.Mode;
import io.newswire.ingest.robots.RobotsAnswer;
import io.newswire.ingest.robots.RobotsPolicy;
import io.newswire.ingest.robots.RobotsRecord;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps what hosts say in their robots.txt, and judges by it what may go out. */
final class RobotsDesk {
    private final Obedience obedience;
    private final Shelf<RobotsRecord> records;
    private final Outbox outbox;

    RobotsDesk(Obedience obedience, Shelf<RobotsRecord> records, Outbox outbox) {
        this.obedience = obedience;
        this.records = records;
        this.outbox = outbox;
    }

    /** Rest of a host after a request: ours, or what its robots.txt asks for where that is longer. */
    Duration delay(HostState host, Duration hostDelay) {
        var note = host.robots();
        var asked = note == null || obedience.mode() == Mode.IGNORE ? null : note.crawlDelay();
        return asked == null ? hostDelay : Durations.max(hostDelay, asked);
    }

    /** When articles need no longer wait because robots.txt cannot be had; null where they need not wait. */
    @Nullable
    Instant closed(HostState host, Instant now) {
        var note = host.robots();
        return note != null && concerns(Kind.ARTICLE) && note.closed(now)
                ? note.fresh().until()
                : null;
    }

    /** What robots.txt says of a request whose turn has come. */
    Clearance judge(String host, HostState state, FetchRequest request, Instant now) {
        if (!concerns(request.kind())) {
            return new Clearance.Go();
        }
        var note = state.robots();
        if (note == null || note.fresh().over(now)) {
            return new Clearance.AskFirst();
        }
        return switch (note.access()) {
            case ALL -> new Clearance.Go();
            case RULES -> byRules(host, request.url(), now);
            case NONE ->
                note.forbidden() == null ? Clearance.unreachable(note.why()) : Clearance.forbidden(note.forbidden());
        };
    }

    /** A hub offers itself to whoever reads the feed: a subscription is no crawling. */
    private boolean concerns(Kind kind) {
        return switch (kind) {
            case ARTICLE -> obedience.mode() != Mode.IGNORE;
            case FEED -> obedience.mode() == Mode.OBEY;
            case ROBOTS, SUBSCRIPTION -> false;
        };
    }

    private Clearance byRules(String host, String url, Instant now) {
        var record = records.get(host);
        if (record == null) {
            return new Clearance.AskFirst();
        }
        var verdict = record.allows(url, now);
        return verdict.allowed() ? new Clearance.Go() : Clearance.disallowed(verdict);
    }

    /** The request for the host's robots.txt ended. */
    RobotsNote answered(String host, FetchOutcome outcome, Instant now) {
        var body = outcome instanceof FetchOutcome.Fetched fetched ? fetched.body() : null;
        var record = RobotsPolicy.after(records.get(host), RobotsAnswer.of(outcome, body), obedience.agent(), now);
        records.put(host, record);
        outbox.count(
                switch (record.state()) {
                    case RULES -> Outcomes.ROBOTS_FETCHED;
                    case UNAVAILABLE -> Outcomes.ROBOTS_UNAVAILABLE;
                    case UNREACHABLE -> Outcomes.ROBOTS_UNREACHABLE;
                });
        return RobotsNote.of(host, outcome, record, crawlDelay(record), now);
    }

    private @Nullable Duration crawlDelay(RobotsRecord record) {
        var asked = record.rules() == null ? null : record.rules().crawlDelay();
        if (asked == null || asked.compareTo(obedience.maxCrawlDelay()) <= 0) {
            return asked;
        }
        outbox.count(Outcomes.ROBOTS_DELAY_CAPPED);
        return obedience.maxCrawlDelay();
    }

    /** Whether a record is so old that its host is no longer asked. */
    static boolean forgotten(RobotsRecord record, Duration retention, Instant now) {
        return record.dueAt().plus(retention).isBefore(now);
    }
}
