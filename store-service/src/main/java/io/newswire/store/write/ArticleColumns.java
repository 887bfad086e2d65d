package io.newswire.store.write;

import io.newswire.contracts.Article;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Binds what the {@code article} table holds of a revision. */
final class ArticleColumns {
    private ArticleColumns() {}

    static Update bind(List<IndexedRow> rows, Update statement) {
        var indexed = new Columns<>(rows, statement);
        indexed.bigint("part", IndexedRow::part);
        search(indexed);
        var columns = new Columns<>(rows.stream().map(IndexedRow::row).toList(), statement);
        identity(columns);
        publication(columns);
        duplicate(columns);
        return statement;
    }

    private static void identity(Columns<ArticleRow, Update> columns) {
        columns.text("id", row -> row.article().id())
                .integer("revision", row -> row.article().revision())
                .text("url", row -> row.article().url())
                .text("feed_url", row -> row.article().feedUrl())
                .instant("fetched_at", row -> row.article().fetchedAt())
                .instant("enriched_at", row -> row.article().enrichedAt());
    }

    private static void publication(Columns<ArticleRow, Update> columns) {
        columns.text("headline", row -> row.article().headline())
                .instant("date_published", ArticleRow::datePublished)
                .text(
                        "date_published_text",
                        row -> Objects.toString(row.article().datePublished(), null))
                .instant("listed_at", ArticleRow::listedAt)
                .text("section", row -> row.article().articleSection())
                .text("publisher", ArticleRow::publisher)
                .text("language", ArticleRow::language)
                .integer("word_count", row -> row.article().wordCount());
    }

    private static void duplicate(Columns<ArticleRow, Update> columns) {
        columns.text("duplicate_of", of(Article.Duplicate::of))
                .text("duplicate_kind", of(duplicate -> duplicate.kind().name()))
                .real("similarity", of(Article.Duplicate::similarity))
                .text("story", row -> row.article().story())
                .text("source_organization", row -> row.article().sourceOrganization());
    }

    private static void search(Columns<IndexedRow, Update> columns) {
        columns.text("authors", IndexedRow::authors)
                .text("search_config", indexed -> indexed.row().searchConfig())
                .text("searched_headline", IndexedRow::searchedHeadline)
                .text("searched_description", IndexedRow::searchedDescription)
                .text("searched_body", IndexedRow::searchedBody)
                .text("lexemes", IndexedRow::lexemes)
                .text("source", indexed -> indexed.row().source())
                .text("country", indexed -> indexed.row().article().countryOfOrigin())
                .text("completeness", indexed -> indexed.row().completeness());
    }

    private static <T> Function<ArticleRow, @Nullable T> of(Function<Article.Duplicate, T> part) {
        return row -> {
            var duplicate = row.article().duplicate();
            return duplicate == null ? null : part.apply(duplicate);
        };
    }
}
