package io.newswire.cli.client;

import io.newswire.cli.terminal.Printable;
import io.newswire.contracts.Redrive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A dead letter as the store tells of it. */
record StoredLetter(
        String letter,
        String stage,
        String reason,
        String detail,
        String error,
        @Nullable String originTopic,
        @Nullable Integer originPartition,
        @Nullable Long originOffset,
        Instant at,
        @Nullable String key,
        @Nullable Integer valueBytes,
        List<Header> headers,
        String state,
        int redriven,
        @Nullable Settlement settled,
        @Nullable String trouble) {
    private static final int LONGEST_DETAIL = 160;

    StoredLetter {
        headers = headers == null ? List.of() : List.copyOf(headers);
    }

    /** Text where its bytes are text. */
    record Header(
            String name, @Nullable String text, @Nullable String base64) {
        String line() {
            return name + ": " + (text != null ? text : base64 != null ? "base64 " + base64 : "none");
        }
    }

    /** What became of it. */
    record Settlement(Instant at, String by, @Nullable String why, String run) {}

    /** A page of them. */
    record Letters(List<StoredLetter> items, @Nullable String next) {
        Letters {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** One with what was before and after it. */
    record Detail(
            StoredLetter letter,
            List<Redrive> history,
            @Nullable String failedAgain) {
        Detail {
            history = history == null ? List.of() : List.copyOf(history);
        }

        /** All that is known but the value, a line each. */
        List<String> lines() {
            var lines = new ArrayList<String>();
            lines.add(letter.line());
            if (letter.settled != null) {
                var why = letter.settled.why() == null ? "" : ": " + letter.settled.why();
                lines.add(letter.word() + " at " + letter.settled.at() + " by " + letter.settled.by() + ", run "
                        + letter.settled.run() + why);
            }
            if (letter.trouble != null) {
                lines.add("not re-driven: " + letter.trouble);
            }
            if (failedAgain != null) {
                lines.add("its record failed again: " + failedAgain);
            }
            history.forEach(each -> lines.add("re-driven at " + each.at() + ", time " + each.times() + ", as "
                    + each.deadLetter() + ": " + each.stage() + "/" + each.reason() + " at " + each.failedAt()));
            lines.add("detail: " + letter.detail);
            lines.add("key: " + (letter.key == null ? "none" : letter.key));
            letter.headers.forEach(header -> lines.add(header.line()));
            return lines;
        }
    }

    /** {@code open}. */
    String word() {
        return state.toLowerCase(Locale.ROOT);
    }

    String line() {
        var from = originTopic == null ? "unknown" : originTopic + " " + originPartition + ":" + originOffset;
        return "%-8s %s  %s/%s  from %s  %d bytes  %s%s  %s"
                .formatted(
                        letter,
                        at,
                        stage,
                        reason,
                        from,
                        valueBytes == null ? 0 : valueBytes,
                        word(),
                        redriven == 0 ? "" : " after " + Counted.of(redriven, "re-drive", "re-drives"),
                        Printable.shortened(detail, LONGEST_DETAIL));
    }
}
