package io.newswire.store.hooks;

import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import io.newswire.platform.settings.EditDistance;
import io.newswire.store.query.BadParameterException;
import io.newswire.store.query.SavedFilters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @SuppressWarnings("rawtypes")
    private static final JsonCodec<Map> JSON = JsonCodec.of(Map.class);

    /**
     * @param json such as {@code {"name": "Bridges", "query": {"q": "bridge"}, "webhook": {"url": "https://…"}}}
     * @throws BadParameterException at the first member that cannot be used
     */
    static NewSavedQuery of(byte[] json) {
        var whole = object("body", decoded(json));
        known("", whole, List.of("name", "query", "webhook", "cursor"));
        var webhook = object("webhook", whole.getOrDefault("webhook", Map.of()));
        known("webhook.", webhook, List.of("url"));
        if (whole.containsKey("webhook") && !webhook.containsKey("url")) {
            throw new BadParameterException("webhook.url", "", "it is missing", "say where matches are delivered to");
        }
        return new NewSavedQuery(
                name(whole),
                filters(whole),
                text("webhook.url", webhook.get("url")),
                text("cursor", whole.get("cursor")));
    }

    private static Object decoded(byte[] json) {
        try {
            return JSON.decode(json);
        } catch (UndecodableException e) {
            throw new BadParameterException(
                    "body", "", "it is no JSON object", "send {\"name\": …, \"query\": {\"q\": …}}");
        }
    }

    private static String name(Map<String, Object> whole) {
        var name = text("name", whole.get("name"));
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

    private static SavedFilters filters(Map<String, Object> whole) {
        var filters = new LinkedHashMap<String, String>();
        object("query", whole.getOrDefault("query", Map.of())).forEach((name, value) -> {
            var text = text("query." + name, value);
            if (text != null && !text.isBlank()) {
                filters.put(name, text);
            }
        });
        return new SavedFilters(filters);
    }

    private static @Nullable String text(String name, @Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new BadParameterException(name, String.valueOf(value), "it is no text", "put it in quotation marks");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new BadParameterException(name, String.valueOf(value), "it is no object", "use {\"member\": \"value\"}");
    }

    private static void known(String path, Map<String, Object> given, List<String> members) {
        for (var name : given.keySet()) {
            if (!members.contains(name)) {
                var meant = EditDistance.nearest(name, members);
                throw new BadParameterException(
                        path + name,
                        String.valueOf(given.get(name)),
                        "there is no member of this name" + (meant == null ? "" : "; did you mean '" + meant + "'?"),
                        "use " + String.join(", ", members));
            }
        }
    }
}
