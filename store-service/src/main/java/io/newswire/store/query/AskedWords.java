package io.newswire.store.query;

import io.newswire.store.lexemes.ArticleLexemes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What words mean. Each article is asked in its own language, so that endings and exclusions are understood.
 *
 * @param byConfig texts of tsquery, by the text-search configuration of the articles that they are for; none where nothing can fit
 * @param everywhere whether they are for all articles that there are
 * @param runs those in scripts without spaces, in a row each
 */
record AskedWords(Map<String, String> byConfig, boolean everywhere, List<List<String>> runs) {
    /** The languages that there are articles in are read from an index with one step each. */
    static final String KNOWN = """
            WITH RECURSIVE known (config) AS (
                (SELECT search_config FROM article ORDER BY search_config LIMIT 1)
                UNION ALL
                SELECT (SELECT search_config FROM article WHERE search_config > known.config
                    ORDER BY search_config LIMIT 1)
                FROM known WHERE known.config IS NOT NULL)
            """;

    private static final String SELECT = KNOWN + """
            SELECT config, (%s)::text AS query
            FROM known WHERE config IS NOT NULL AND (:config::text IS NULL OR config = :config)""";

    /** @param config null for all */
    static AskedWords of(Handle handle, Question question, @Nullable String config) {
        var sql = QuestionSql.of(question);
        var byConfig = new LinkedHashMap<String, String>();
        handle.createQuery(SELECT.formatted(sql.sql()))
                .bindMap(sql.values())
                .bind("config", config)
                .map((row, context) -> Map.entry(row.getString("config"), row.getString("query")))
                .forEach(each -> byConfig.put(each.getKey(), each.getValue()));
        boolean everywhere = !byConfig.values().removeIf(String::isEmpty) && config == null;
        var runs = question.wanted(Question.Part.Runs.class)
                .map(Question.Part.Runs::runs)
                .toList();
        return new AskedWords(byConfig, everywhere, runs);
    }

    boolean isEmpty() {
        return byConfig.isEmpty();
    }

    /**
     * The text of a tsquery for the articles of all languages. What is the same in several stands there once: the index is read for
     * each time that a word is named.
     */
    String match() {
        var configs = new LinkedHashMap<String, List<String>>();
        byConfig.forEach((config, query) ->
                configs.computeIfAbsent(query, each -> new ArrayList<>()).add(ArticleLexemes.ofConfig(config)));
        return configs.entrySet().stream()
                .map(each -> configs.size() == 1 && everywhere
                        ? "(" + each.getKey() + ")"
                        : "((" + each.getKey() + ") & (" + String.join(" | ", each.getValue()) + "))")
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    String[] configs() {
        return byConfig.keySet().toArray(String[]::new);
    }

    String[] queries() {
        return byConfig.values().toArray(String[]::new);
    }
}
