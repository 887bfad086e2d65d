package io.newswire.store.query;

import io.newswire.store.database.SearchLanguage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for. Every null means: no matter.
 *
 * @param words as people type them: {@code "a phrase"}, {@code -without}, {@code this OR that}
 * @param language primary subtag, lower case
 * @param publisher its whole name
 * @param from earliest date of publication, inclusive
 * @param to latest date of publication, exclusive
 * @param story id of a story: its articles only
 * @param limit most articles of one page
 * @param cursor where the page before ended, null for the first
 */
public record ArticleQuery(
        @Nullable String words,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable Instant from,
        @Nullable Instant to,
        Duplicates duplicates,
        @Nullable String story,
        int limit,
        @Nullable String cursor) {
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TAG = 40;
    private static final int USUAL_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 200;

    /** Whether copies of earlier articles are shown. */
    public enum Duplicates {
        INCLUDE,
        EXCLUDE
    }

    /** The names of its parameters. */
    public static String[] parameters() {
        return new String[] {"q", "language", "publisher", "from", "to", "duplicates", "story", "limit", "cursor"};
    }

    /** @throws BadParameterException at the first that cannot be read */
    public static ArticleQuery of(Parameters parameters) {
        return of(parameters, USUAL_LIMIT, HIGHEST_LIMIT);
    }

    /**
     * @param usualLimit where none is given
     * @throws BadParameterException at the first that cannot be read
     */
    public static ArticleQuery of(Parameters parameters, int usualLimit, int highestLimit) {
        return new ArticleQuery(
                parameters.text("q", LONGEST_WORDS),
                language(parameters),
                parameters.text("publisher", LONGEST_NAME),
                parameters.time("from", false),
                parameters.time("to", true),
                parameters.choice("duplicates", Duplicates.INCLUDE),
                parameters.text("story", LONGEST_ID),
                parameters.number("limit", usualLimit, 1, highestLimit),
                parameters.cursor());
    }

    /** The same question for another part of the list. */
    public ArticleQuery part(int rows, @Nullable String after) {
        return new ArticleQuery(words, language, publisher, from, to, duplicates, story, rows, after);
    }

    /** The text-search configuration of the language; null where any will do. */
    @Nullable
    String searchConfig() {
        return language == null ? null : SearchLanguage.configOf(language);
    }

    private static @Nullable String language(Parameters parameters) {
        var tag = parameters.text("language", LONGEST_TAG);
        var primary = SearchLanguage.primary(tag);
        if (tag != null && primary == null) {
            throw new BadParameterException("language", tag, "it is no language tag", "use en, de or pt-BR");
        }
        return primary;
    }
}
