package io.newswire.store.query;

import io.newswire.contracts.Article;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.UrlExplanation;
import io.newswire.store.database.SearchLanguage;
import io.newswire.store.lexemes.Filter;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for. Every null means: no matter.
 *
 * @param words as people type them: {@code "a phrase"}, {@code -without}, {@code begin*}, {@code this OR that}
 * @param filters the value that each has to have; a language is a primary subtag in lower case
 * @param from earliest date of publication, inclusive
 * @param to latest date of publication, exclusive
 * @param story id of a story: its articles only
 * @param limit most articles of one page
 * @param cursor where the page before ended, null for the first
 */
public record ArticleQuery(
        @Nullable String words,
        Map<Filter, String> filters,
        @Nullable Instant from,
        @Nullable Instant to,
        Duplicates duplicates,
        @Nullable String story,
        int limit,
        @Nullable String cursor) {
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_ID = 200;
    private static final int USUAL_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 200;

    private static final List<String> COMPLETENESS = Arrays.stream(Article.Completeness.values())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .toList();

    public ArticleQuery {
        filters = Map.copyOf(filters);
    }

    /** Whether copies of earlier articles are shown. */
    public enum Duplicates {
        INCLUDE,
        EXCLUDE
    }

    /** The names of the parameters that say which articles, and not how many of them. */
    public static String[] narrowing() {
        return Stream.of(
                        Stream.of("q"),
                        Arrays.stream(Filter.parameters()),
                        Stream.of("from", "to", "duplicates", "story"))
                .flatMap(names -> names)
                .toArray(String[]::new);
    }

    /** The names of all its parameters. */
    public static String[] parameters() {
        return Stream.concat(Arrays.stream(narrowing()), Stream.of("limit", "cursor"))
                .toArray(String[]::new);
    }

    /** @throws BadParameterException at the first that cannot be read, or that no article can fit */
    public static ArticleQuery of(Parameters parameters) {
        return of(parameters, USUAL_LIMIT, HIGHEST_LIMIT);
    }

    /**
     * @param usualLimit where none is given
     * @throws BadParameterException at the first that cannot be read, or that no article can fit
     */
    public static ArticleQuery of(Parameters parameters, int usualLimit, int highestLimit) {
        NeverFound.refuse(parameters);
        var query = read(parameters, usualLimit, highestLimit);
        parameters.inOrder(query.from, query.to);
        return query;
    }

    /**
     * Also where no article can fit: a query that an earlier release saved so finds nothing, as it did.
     *
     * @throws BadParameterException at the first that cannot be read
     */
    static ArticleQuery saved(Parameters parameters) {
        return read(parameters, USUAL_LIMIT, HIGHEST_LIMIT);
    }

    private static ArticleQuery read(Parameters parameters, int usualLimit, int highestLimit) {
        var words = parameters.text("q", LONGEST_WORDS);
        var filters = new EnumMap<Filter, String>(Filter.class);
        for (var filter : Filter.values()) {
            var value = value(parameters, filter);
            if (value != null) {
                filters.put(filter, value);
            }
        }
        return new ArticleQuery(
                words,
                filters,
                parameters.time("from", false),
                parameters.time("to", true),
                parameters.choice("duplicates", Duplicates.INCLUDE),
                parameters.text("story", LONGEST_ID),
                parameters.number("limit", usualLimit, 1, highestLimit),
                parameters.cursor());
    }

    private static @Nullable String value(Parameters parameters, Filter filter) {
        var name = filter.parameter();
        return switch (filter) {
            case LANGUAGE -> language(name, parameters.text(name, filter.longest()));
            case COMPLETENESS -> parameters.word(name, COMPLETENESS);
            case COUNTRY -> country(name, parameters.text(name, filter.longest()));
            case FEED -> feed(name, parameters.text(name, filter.longest()));
            case SOURCE, PUBLISHER, SECTION, AUTHOR, ENTITY, TAG -> parameters.text(name, filter.longest());
        };
    }

    /** As articles have it. */
    private static @Nullable String feed(String name, @Nullable String url) {
        return switch (url == null ? null : CanonicalUrl.explain(url)) {
            case null -> null;
            case UrlExplanation.Understood understood -> understood.url().value();
            case UrlExplanation.Refused refused ->
                throw new BadParameterException(
                        name,
                        String.valueOf(url),
                        "it is no address of a feed",
                        "use one that `newswire feeds list` shows");
        };
    }

    /** The value that it has to have, null for no matter which. */
    @Nullable
    String filter(Filter filter) {
        return filters.get(filter);
    }

    /** The same question for another part of the list. */
    public ArticleQuery part(int rows, @Nullable String after) {
        return new ArticleQuery(words, filters, from, to, duplicates, story, rows, after);
    }

    /** The text-search configuration of the language; null where any will do. */
    @Nullable
    String searchConfig() {
        var language = filter(Filter.LANGUAGE);
        return language == null ? null : SearchLanguage.configOf(language);
    }

    private static @Nullable String language(String name, @Nullable String tag) {
        var primary = SearchLanguage.primary(tag);
        if (tag != null && primary == null) {
            throw new BadParameterException(name, tag, "it is no language tag", "use en, de or pt-BR");
        }
        return primary;
    }

    private static @Nullable String country(String name, @Nullable String code) {
        if (code != null && (code.length() != 2 || !code.chars().allMatch(ArticleQuery::isLetter))) {
            throw new BadParameterException(name, code, "it is no country", "use two letters, such as GB or DE");
        }
        return code;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
