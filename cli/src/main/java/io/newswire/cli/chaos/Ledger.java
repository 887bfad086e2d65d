package io.newswire.cli.chaos;

import io.newswire.cli.oracle.Given;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Writes down what was given. Thread-safe. */
final class Ledger {
    private final Map<String, Integer> texts = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> missing = new HashSet<>();
    private int copies;
    private int poison;

    /** One more text of the article of this address. */
    synchronized void text(String url) {
        texts.merge(id(url), 1, Integer::sum);
    }

    synchronized void copies(int more) {
        copies += more;
    }

    synchronized void unreadable(String url) {
        unreadable.add(id(url));
    }

    synchronized void missing(String url) {
        missing.add(id(url));
    }

    synchronized void poison(int records) {
        poison += records;
    }

    synchronized Given given() {
        return new Given(texts, copies, unreadable, missing, poison);
    }

    private static String id(String url) {
        return ArticleId.ofUrl(CanonicalUrl.of(url).value());
    }
}
