package io.newswire.store.console;

import io.newswire.store.query.FoundSavedQuery;
import io.newswire.store.query.FoundSavedQuery.State;
import io.newswire.store.query.FoundSavedQuery.Webhook;
import io.newswire.store.query.Page;
import java.time.Instant;
import java.util.stream.Collectors;

/** The questions that are kept, and how their webhooks do. */
record SavedQueriesView(Page<FoundSavedQuery> page, Instant now) {
    /** The search that it stands for. */
    static String search(FoundSavedQuery query) {
        return "/?"
                + query.query().entrySet().stream()
                        .map(filter -> filter.getKey() + "=" + Links.encoded(filter.getValue()))
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    /** In words: {@code q: bridge, language: en}. */
    static String filters(FoundSavedQuery query) {
        return query.query().isEmpty()
                ? "all articles"
                : query.query().entrySet().stream()
                        .map(filter -> filter.getKey() + ": " + filter.getValue())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** Also the name of its colour. */
    static String health(Webhook webhook) {
        if (webhook.state() == State.GIVEN_UP) {
            return "refused";
        }
        return webhook.failures() > 0 ? "failing" : "ok";
    }

    static String word(Webhook webhook) {
        return isGivenUp(webhook) ? "given up" : webhook.failures() > 0 ? "failing" : "active";
    }

    static boolean isGivenUp(Webhook webhook) {
        return webhook.state() == State.GIVEN_UP;
    }

    static String resume(FoundSavedQuery query) {
        return "/saved-queries/" + Links.encoded(query.id()) + "/resume";
    }
}
