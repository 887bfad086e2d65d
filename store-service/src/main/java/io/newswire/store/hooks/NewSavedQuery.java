package io.newswire.store.hooks;

import io.newswire.store.api.JsonObject;
import io.newswire.store.query.BadParameterException;
import io.newswire.store.query.SavedFilters;
import org.jspecify.annotations.Nullable;

/**
 * A saved query as somebody wants it.
 *
 * @param webhook address that matches are delivered to, null for none; not yet checked
 * @param cursor position in the stream that deliveries begin behind, null for now
 */
record NewSavedQuery(
        String name,
        SavedFilters filters,
        @Nullable String webhook,
        @Nullable String cursor) {
    private static final int LONGEST_NAME = 200;

    /**
     * @param json such as {@code {"name": "Bridges", "query": {"q": "bridge"}, "webhook": {"url": "https://…"}}}
     * @throws BadParameterException at the first member that cannot be used
     */
    static NewSavedQuery of(byte[] json) {
        var whole =
                JsonObject.of(json, "{\"name\": …, \"query\": {\"q\": …}}").known("name", "query", "webhook", "cursor");
        var webhook = whole.object("webhook").known("url");
        if (whole.has("webhook") && webhook.text("url") == null) {
            throw new BadParameterException("webhook.url", "", "it is missing", "say where matches are delivered to");
        }
        return new NewSavedQuery(
                name(whole), SavedFilters.of(whole.object("query").texts()), webhook.text("url"), whole.text("cursor"));
    }

    private static String name(JsonObject whole) {
        var name = whole.text("name");
        if (name == null
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new BadParameterException(
                    "name",
                    "",
                    "it is missing, longer than " + LONGEST_NAME + " characters or has control characters",
                    "give it a name that people know it by");
        }
        return name.strip();
    }
}
