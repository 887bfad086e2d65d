package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchOutcome;
import io.newswire.ingest.robots.RobotsVerdict;
import org.jspecify.annotations.Nullable;

/** Whether a request may go out, as far as the host's robots.txt is concerned. */
sealed interface Clearance {
    /** Reason of a refusal by a rule. */
    String DISALLOWED = "robots";

    /** It may. */
    record Go() implements Clearance {}

    /** Not before robots.txt was asked for. */
    record AskFirst() implements Clearance {}

    /** It may not: it ends so, unasked. */
    record Ended(FetchOutcome outcome) implements Clearance {}

    static Clearance disallowed(RobotsVerdict verdict) {
        var rule = verdict.rule() == null ? "" : " (" + verdict.rule() + ")";
        return new Ended(new FetchOutcome.Refused(DISALLOWED, "robots.txt, " + verdict.reason() + rule));
    }

    /** As the fetcher would refuse it, were it asked. */
    static Clearance forbidden(Forbidden why) {
        return new Ended(new FetchOutcome.Refused(why.reason(), why.detail()));
    }

    static Clearance unreachable(@Nullable String why) {
        var detail = "robots.txt cannot be had, so nothing may be fetched: " + why;
        return new Ended(new FetchOutcome.Failed("robots-unreachable", detail, null, null, true));
    }
}
