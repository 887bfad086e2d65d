package io.newswire.store.console;

import io.newswire.contracts.Article;
import io.newswire.store.lexemes.Filter;
import io.newswire.store.query.ArticleQuery;
import io.newswire.store.query.Facets;
import io.newswire.store.query.FoundPage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The search page: what was asked, in the words it was asked in, and what was found.
 *
 * @param link the question in the words it was asked in
 */
record SearchView(ArticleQuery query, SearchLink link, FoundPage found, Facets counted, boolean live) {
    private static final List<Filter> TYPED = List.of(
            Filter.SOURCE, Filter.PUBLISHER, Filter.SECTION, Filter.AUTHOR, Filter.ENTITY, Filter.TAG, Filter.FEED);

    /** What stands in a field of the form. */
    String asked(String name) {
        return link.asked(name);
    }

    /** Filters that are typed in freely. */
    List<Filter> typed() {
        return TYPED;
    }

    boolean withoutCopies() {
        return query.duplicates() == ArticleQuery.Duplicates.EXCLUDE;
    }

    boolean isFirstPage() {
        return query.cursor() == null;
    }

    boolean isNarrowed() {
        return !link.isEmpty();
    }

    /** Whether more than words narrow it. */
    boolean isFiltered() {
        return !link.without("q").isEmpty();
    }

    String title() {
        return query.words() == null ? "Latest articles" : "“" + query.words() + "”";
    }

    /** {@code 1 article}, {@code about 120,000 articles}. */
    String total() {
        var count = (counted.exact() ? "" : "about ") + Format.count(counted.total());
        return count + (counted.total() == 1 ? " article" : " articles");
    }

    FacetsView facets() {
        return new FacetsView(counted, link);
    }

    /** Words that were looked for instead, null where those asked for were found. */
    @Nullable
    String similar() {
        return found.similar() == null ? null : String.join(", ", found.similar());
    }

    List<String> completeness() {
        return Arrays.stream(Article.Completeness.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    String firstPage() {
        return link.page();
    }

    @Nullable
    String nextPage() {
        return found.next() == null ? null : link.with("cursor", found.next()).page();
    }

    String liveLink() {
        return live ? link.page() : link.with("live", "on").page();
    }

    /** The same question for feed readers. */
    String feed() {
        return link.with("format", "atom").of("/api/articles");
    }

    static SearchLink link(Map<String, List<String>> asked) {
        return SearchLink.of(asked, ArticleQuery.narrowing());
    }
}
