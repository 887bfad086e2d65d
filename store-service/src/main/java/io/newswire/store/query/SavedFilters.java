package io.newswire.store.query;

import io.newswire.contracts.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a saved query asks for: filters of articles by the names of their parameters, without those that choose a part of a
 * list. All of them can be read.
 */
public record SavedFilters(Map<String, String> byName) {
    private static final String[] KNOWN = ArticleQuery.narrowing();

    @SuppressWarnings("rawtypes")
    private static final JsonCodec<Map> JSON = JsonCodec.of(Map.class);

    /** @throws BadParameterException at the first that is unknown or cannot be read */
    public SavedFilters {
        byName = Map.copyOf(byName);
        ArticleQuery.saved(parameters(byName));
    }

    /** To be saved. @throws BadParameterException at the first that is unknown, cannot be read, or that no article can fit */
    public static SavedFilters of(Map<String, String> byName) {
        ArticleQuery.of(parameters(byName));
        return new SavedFilters(byName);
    }

    /** @throws BadParameterException when an older release wrote what this one does not read any more */
    @SuppressWarnings("unchecked")
    public static SavedFilters decode(String json) {
        return new SavedFilters(JSON.decode(json.getBytes(StandardCharsets.UTF_8)));
    }

    public String encode() {
        return JSON.encodeToString(byName);
    }

    /** @param limit most articles at once */
    public ArticleQuery query(int limit) {
        return ArticleQuery.saved(parameters(byName)).part(limit, null);
    }

    private static Parameters parameters(Map<String, String> filters) {
        var given = new LinkedHashMap<String, List<String>>();
        filters.forEach((name, value) -> given.put(name, List.of(value)));
        return Parameters.of(given, KNOWN);
    }
}
