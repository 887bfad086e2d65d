package io.newswire.ingest.frontier;

import java.time.Instant;

/**
 * Tells a page that was taken down from one that cannot be found for a moment: 410 says so (RFC 9110, 15.5.11), 404 does
 * when it is said again a while later. What never came cannot be taken down.
 */
final class AbsenceRule {
    private static final int GONE = 410;

    private AbsenceRule() {}

    static AbsenceVerdict judge(Seen known, int status, Instant now) {
        if (known.page() == null) {
            return new AbsenceVerdict(null, false, Outcomes.ARTICLE_GONE);
        }
        var before = known.absence();
        if (before != null && before.told()) {
            return new AbsenceVerdict(before, false, Outcomes.ARTICLE_GONE);
        }
        var since = before == null ? now : before.since();
        boolean sure = status == GONE || !since.plus(LookRule.SECOND_LOOK).isAfter(now);
        return new AbsenceVerdict(
                new Absence(since, sure), sure, sure ? Outcomes.ARTICLE_WITHDRAWN : Outcomes.ARTICLE_MISSING);
    }
}
