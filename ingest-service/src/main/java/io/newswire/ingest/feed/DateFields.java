package io.newswire.ingest.feed;

import io.newswire.contracts.NewsDate;
import org.jspecify.annotations.Nullable;

/** The dates of one feed. What is none is listed as a problem. */
record DateFields(Problems problems) {
    /** The first that is a date, looked for name by name; null where none is. */
    @Nullable
    NewsDate of(XmlElement element, String... names) {
        for (var name : names) {
            var value = element.value(name);
            var date = value == null ? null : of(name, value);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    @Nullable
    NewsDate of(String name, String value) {
        var date = FeedDates.parse(value);
        if (date == null) {
            problems.add(name + " " + Problems.quote(value) + " is no date");
        }
        return date;
    }
}
