package io.newswire.cli.newsroom;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The conditional headers of a request, judged as RFC 9110, section 13 says: the ETag counts before the date. */
record Conditions(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {

    static final Conditions NONE = new Conditions(null, null);

    Answer applyTo(Answer answer) {
        return answer.status() == 200 && holds(answer) ? answer.notModified() : answer;
    }

    private boolean holds(Answer answer) {
        if (ifNoneMatch != null) {
            var etag = answer.etag();
            return etag != null && Arrays.stream(ifNoneMatch.split(",")).anyMatch(tag -> matches(tag, etag));
        }
        return ifModifiedSince != null && answer.lastModified() != null && !newer(answer.lastModified());
    }

    private static boolean matches(String candidate, String etag) {
        var tag = candidate.strip();
        return tag.equals("*") || (tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag);
    }

    private boolean newer(Instant lastModified) {
        try {
            var since = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(String.valueOf(ifModifiedSince)));
            return lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
        } catch (DateTimeParseException e) {
            // A date that is none is to be ignored (RFC 9110, 13.1.3).
            return true;
        }
    }
}
