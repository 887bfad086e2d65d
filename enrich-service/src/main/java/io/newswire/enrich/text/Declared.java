package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells machines of its article's text, in JSON-LD. Any of it may be wrong.
 *
 * @param paragraphs of the text; empty when it has none
 * @param updates of a live blog, each begun by a heading with its time; empty where it is none
 * @param wordCount 0 when it does not say
 * @param free whether all may read all of it; null when it does not say
 * @param paidParts CSS selectors of what is for subscribers
 */
public record Declared(
        Kind kind,
        List<String> paragraphs,
        List<Block> updates,
        int wordCount,
        @Nullable Boolean free,
        List<String> paidParts) {
    /** What the page says that it is. */
    public enum Kind {
        ARTICLE,
        /** Shows other pages: a section, a search's results. */
        LISTING,
        UNKNOWN
    }

    public static final Declared NOTHING = new Declared(Kind.UNKNOWN, List.of(), List.of(), 0, null, List.of());

    public Declared {
        paragraphs = List.copyOf(paragraphs);
        updates = List.copyOf(updates);
        paidParts = List.copyOf(paidParts);
    }

    boolean isPaid() {
        return Boolean.FALSE.equals(free);
    }
}
