package io.newswire.store.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which stories are asked for.
 *
 * @param agency that they name as their source, in whatever case; null for all
 * @param from those that changed then or later; null for no bound
 * @param to those whose last change was before, exclusive; null for no bound
 */
public record StoryQuery(
        @Nullable String agency,
        @Nullable Instant from,
        @Nullable Instant to,
        Order order,
        PageQuery page) {
    private static final int LONGEST_NAME = 300;

    /** What comes first: what changed last, or what has the most tellings. */
    public enum Order {
        CHANGED,
        TELLINGS
    }

    /** The names of its parameters. */
    public static String[] parameters() {
        return new String[] {"agency", "from", "to", "order", "limit", "cursor"};
    }

    /** All of them, the latest changed first. */
    public static StoryQuery all(PageQuery page) {
        return new StoryQuery(null, null, null, Order.CHANGED, page);
    }

    /** @throws BadParameterException at the first that cannot be read */
    public static StoryQuery of(Parameters parameters) {
        var from = parameters.time("from", false);
        var to = parameters.time("to", true);
        parameters.inOrder(from, to);
        return new StoryQuery(
                parameters.text("agency", LONGEST_NAME),
                from,
                to,
                parameters.choice("order", Order.CHANGED),
                PageQuery.of(parameters));
    }
}
