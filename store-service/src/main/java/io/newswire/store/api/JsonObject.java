package io.newswire.store.api;

import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import io.newswire.platform.settings.EditDistance;
import io.newswire.store.query.BadParameterException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a request, whose members are asked for one by one. Whatever is wrong with one is told by its path. */
public final class JsonObject {
    @SuppressWarnings("rawtypes")
    private static final JsonCodec<Map> JSON = JsonCodec.of(Map.class);

    private final String path;
    private final Map<String, Object> members;

    private JsonObject(String path, Map<String, Object> members) {
        this.path = path;
        this.members = members;
    }

    /** @param example of what is wanted @throws BadParameterException when the bytes are no JSON object */
    public static JsonObject of(byte[] json, String example) {
        try {
            return of("body", "", JSON.decode(json));
        } catch (UndecodableException e) {
            throw new BadParameterException("body", "", "it is no JSON object", "send " + example);
        }
    }

    @SuppressWarnings("unchecked")
    private static JsonObject of(String name, String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new JsonObject(path, (Map<String, Object>) map);
        }
        throw new BadParameterException(name, String.valueOf(value), "it is no object", "use {\"member\": \"value\"}");
    }

    /** This. @throws BadParameterException when it has another member */
    public JsonObject known(String... known) {
        for (var name : members.keySet()) {
            if (!List.of(known).contains(name)) {
                var meant = EditDistance.nearest(name, List.of(known));
                throw new BadParameterException(
                        path + name,
                        String.valueOf(members.get(name)),
                        "there is no member of this name" + (meant == null ? "" : "; did you mean '" + meant + "'?"),
                        "use " + String.join(", ", known));
            }
        }
        return this;
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** Without members where it is absent. @throws BadParameterException when it is none */
    public JsonObject object(String name) {
        return of(path + name, path + name + ".", members.getOrDefault(name, Map.of()));
    }

    /** Null where it is absent. @throws BadParameterException when it is none */
    public @Nullable String text(String name) {
        return text(path + name, members.get(name));
    }

    /** Those that are not blank, by name. @throws BadParameterException when one is no text */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        for (var name : members.keySet()) {
            var text = text(name);
            if (text != null && !text.isBlank()) {
                texts.put(name, text);
            }
        }
        return texts;
    }

    /** Empty where it is absent. @throws BadParameterException when it is no array of texts */
    public List<String> list(String name) {
        var value = members.getOrDefault(name, List.of());
        if (!(value instanceof List<?> items)) {
            throw new BadParameterException(path + name, String.valueOf(value), "it is no array", "use [\"value\"]");
        }
        var texts = new ArrayList<String>();
        for (var item : items) {
            texts.add(String.valueOf(text(path + name, item)));
        }
        return texts;
    }

    /** False where it is absent. @throws BadParameterException when it is neither true nor false */
    public boolean flag(String name) {
        var value = members.getOrDefault(name, false);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new BadParameterException(
                path + name, String.valueOf(value), "it is neither true nor false", "use true or false");
    }

    /** This without a member. */
    public JsonObject without(String... names) {
        var rest = new LinkedHashMap<>(members);
        rest.keySet().removeAll(List.of(names));
        return new JsonObject(path, rest);
    }

    private static @Nullable String text(String path, @Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new BadParameterException(path, String.valueOf(value), "it is no text", "put it in quotation marks");
    }
}
