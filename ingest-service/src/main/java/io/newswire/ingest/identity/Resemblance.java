package io.newswire.ingest.identity;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two addresses can be of one article, by nothing but themselves. Asked of what pages claim, and sites are wrong
 * about their pages: a template that names one address on every page must not make one article of all of them.
 */
final class Resemblance {
    private Resemblance() {}

    /**
     * @param from where a page was found
     * @param to what it may be known under instead
     * @return why it may, for people; null when it may not
     */
    static @Nullable String between(Address from, Address to) {
        var dropped = new HashSet<>(from.parameters());
        dropped.removeAll(to.parameters());
        boolean nothingAdded = from.parameters().containsAll(to.parameters());
        if (nothingAdded && samePage(from, to, dropped)) {
            return "differs only in presentation";
        }
        if (nothingAdded && sameSlug(from, to) && dropped.stream().noneMatch(Parameter::mayNameAnArticle)) {
            return "has the same headline in its path";
        }
        return sameNumber(from, to) ? "has the same article number" : null;
    }

    /** Where the path names no article, the query may: then all of it has to stay but what chooses a presentation. */
    private static boolean samePage(Address from, Address to, Set<String> dropped) {
        if (!from.segments().equals(to.segments()) || !from.hostOfArticles().equals(to.hostOfArticles())) {
            return false;
        }
        return from.slug() == null
                ? dropped.stream().allMatch(Parameter::onlyPresents)
                : dropped.stream().noneMatch(Parameter::mayNameAnArticle);
    }

    /** Below another date or number the same headline is another day's: morning briefings, editorials. */
    private static boolean sameSlug(Address from, Address to) {
        return from.slug() != null
                && Objects.equals(from.slug(), to.slug())
                && (from.digits().containsAll(to.digits()) || to.digits().containsAll(from.digits()));
    }

    /** The last number of one is the last of all in the other; a section's number stands before the article's. */
    private static boolean sameNumber(Address from, Address to) {
        var number = from.lastNumber();
        return number != null
                && !to.numbers().isEmpty()
                && number.equals(to.numbers().getLast())
                && from.numbers().containsAll(to.numbers());
    }
}
