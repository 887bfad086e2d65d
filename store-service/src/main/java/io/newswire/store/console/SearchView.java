package io.newswire.store.console;

import io.newswire.store.query.ArticleQuery;
import io.newswire.store.query.FoundArticle;
import io.newswire.store.query.Page;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The search page: what was asked, in the words it was asked in, and what was found. */
record SearchView(ArticleQuery query, Map<String, List<String>> asked, Page<FoundArticle> found, boolean live) {
    private static final List<String> FILTERS =
            List.of("q", "language", "publisher", "from", "to", "duplicates", "story");

    /** What stands in a field of the form. */
    String asked(String name) {
        var values = asked.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    boolean withoutCopies() {
        return query.duplicates() == ArticleQuery.Duplicates.EXCLUDE;
    }

    boolean isFirstPage() {
        return query.cursor() == null;
    }

    boolean isNarrowed() {
        return FILTERS.stream().anyMatch(name -> !asked(name).isEmpty());
    }

    /** Whether more than words narrow it. */
    boolean isFiltered() {
        return FILTERS.stream()
                .anyMatch(name -> !name.equals("q") && !asked(name).isEmpty());
    }

    String title() {
        return query.words() == null ? "Latest articles" : "“" + query.words() + "”";
    }

    String firstPage() {
        return link(null, false);
    }

    @Nullable
    String nextPage() {
        return found.next() == null ? null : link(found.next(), false);
    }

    String liveLink() {
        return link(null, !live);
    }

    /** The same question for feed readers. */
    String feed() {
        return filtered("/api/articles?").add("format=atom").toString();
    }

    private StringJoiner filtered(String path) {
        var link = new StringJoiner("&", path, "");
        FILTERS.stream()
                .filter(name -> !asked(name).isEmpty())
                .forEach(name -> link.add(name + "=" + Links.encoded(asked(name))));
        return link;
    }

    private String link(@Nullable String cursor, boolean withLive) {
        var link = filtered("/?");
        if (cursor != null) {
            link.add("cursor=" + Links.encoded(cursor));
        }
        if (withLive) {
            link.add("live=on");
        }
        return link.toString();
    }
}
