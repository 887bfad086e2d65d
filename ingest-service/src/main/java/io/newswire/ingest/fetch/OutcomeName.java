package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchOutcome;

/** What an outcome is counted as: {@code newswire_outcomes_total{outcome=…}}. Public API. */
final class OutcomeName {
    private OutcomeName() {}

    static String of(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> "fetched";
            case FetchOutcome.NotModified same -> "not-modified";
            case FetchOutcome.Moved moved -> "moved";
            case FetchOutcome.Gone gone -> "gone";
            case FetchOutcome.Refused refused -> "refused_" + refused.reason();
            case FetchOutcome.Failed failed -> "failed_" + failed.reason();
        };
    }
}
