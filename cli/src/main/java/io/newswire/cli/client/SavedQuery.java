package io.newswire.cli.client;

import io.newswire.cli.terminal.Printable;
import io.newswire.platform.RoughSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A saved query as the store tells of it. */
record SavedQuery(
        String id,
        String name,
        Map<String, String> query,
        Instant createdAt,
        @Nullable Webhook webhook) {
    SavedQuery {
        query = query == null ? Map.of() : Map.copyOf(query);
    }

    /** A page of them. */
    record Saved(List<SavedQuery> items, @Nullable String next) {
        Saved {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** How its deliveries do. */
    record Webhook(
            String receiver,
            @Nullable String secret,
            String state,
            String position,
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant nextAttemptAt,
            @Nullable String lastError,
            @Nullable Instant lastDeliveryAt,
            long delivered) {

        boolean isGivenUp() {
            return state.equals("GIVEN_UP");
        }

        /** {@code active}, {@code failing 3}, {@code given up}. */
        String word() {
            return isGivenUp() ? "given up" : failures > 0 ? "failing " + failures : "active";
        }
    }

    String filters() {
        return query.isEmpty()
                ? "all articles"
                : query.entrySet().stream()
                        .map(filter -> filter.getKey() + ": " + filter.getValue())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** On one line. */
    String line() {
        return id + "  " + Printable.shortened(name, 60) + "  (" + Printable.shortened(filters(), 100) + ")"
                + (webhook == null
                        ? ""
                        : "  → " + webhook.receiver() + ", " + webhook.word() + ", " + webhook.delivered()
                                + " delivered");
    }

    /** On one line, and its secret on another where it is told. */
    List<String> linesWithSecret() {
        return webhook == null || webhook.secret() == null
                ? List.of(line())
                : List.of(line(), "secret, shown only now: " + webhook.secret());
    }

    /** All that is known, a line each. */
    List<String> lines(Instant now) {
        var lines = new ArrayList<String>();
        lines.add(name);
        lines.add("  id         " + id);
        lines.add("  query      " + filters());
        lines.add("  saved      " + createdAt);
        if (webhook == null) {
            lines.add("  webhook    none");
            return lines;
        }
        lines.add("  webhook    " + webhook.receiver() + "/…");
        lines.add("  state      " + webhook.word());
        lines.add("  delivered  " + Counted.of(webhook.delivered(), "match", "matches"));
        add(lines, "  last       ", webhook.lastDeliveryAt(), now);
        add(lines, "  failing    since ", webhook.failingSince(), now);
        if (webhook.nextAttemptAt() != null) {
            lines.add("  next       in " + RoughSpan.text(Duration.between(now, webhook.nextAttemptAt())));
        }
        if (webhook.lastError() != null) {
            lines.add("  error      " + webhook.lastError());
        }
        lines.add("  position   " + webhook.position());
        return lines;
    }

    private static void add(List<String> lines, String label, @Nullable Instant at, Instant now) {
        if (at != null) {
            lines.add(label + RoughSpan.text(Duration.between(at, now)) + " ago");
        }
    }
}
