package io.newswire.store.query;

import org.jspecify.annotations.Nullable;

/**
 * Which feeds are asked for.
 *
 * @param source those that bring articles of this host or one below it; null for all
 */
public record FeedQuery(@Nullable String source, PageQuery page) {
    private static final int LONGEST_HOST = 253;

    /** The names of its parameters. */
    public static String[] parameters() {
        return new String[] {"source", "limit", "cursor"};
    }

    /** @param page as one of {@link PageQuery} read it @throws BadParameterException when the source cannot be read */
    public static FeedQuery of(Parameters parameters, PageQuery page) {
        NeverFound.source(parameters);
        return new FeedQuery(parameters.text("source", LONGEST_HOST), page);
    }
}
