package io.newswire.store.query;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param cursor where the page before ended, null for the first
 */
public record PageQuery(int limit, @Nullable String cursor) {
    public static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    /** The names of its parameters. */
    public static String[] parameters() {
        return new String[] {"limit", "cursor"};
    }

    /** With the longest page where no length is asked for. @throws BadParameterException at the first that cannot be read */
    public static PageQuery ofMany(Parameters parameters) {
        return new PageQuery(parameters.number("limit", HIGHEST_LIMIT, 1, HIGHEST_LIMIT), parameters.cursor());
    }

    /** @throws BadParameterException at the first that cannot be read */
    public static PageQuery of(Parameters parameters) {
        return new PageQuery(parameters.number("limit", USUAL_LIMIT, 1, HIGHEST_LIMIT), parameters.cursor());
    }
}
