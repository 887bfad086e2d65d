package io.newswire.store.write;

import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Binds what the tables hold of revisions. */
final class ArticleColumns {
    private static final JsonCodec<String[]> NAMES = JsonCodec.of(String[].class);

    private ArticleColumns() {}

    static Query bind(List<PlacedRow> rows, Query statement) {
        new Columns<>(rows, statement)
                .bigint("part", PlacedRow::part)
                .integer("newest", row -> row.newest() ? 1 : 0);
        var columns = new Columns<>(rows.stream().map(PlacedRow::row).toList(), statement);
        identity(columns);
        publication(columns);
        duplicate(columns);
        search(columns);
        return statement;
    }

    private static void identity(Columns<ArticleRow, Query> columns) {
        columns.text("id", row -> row.article().id())
                .integer("revision", row -> row.article().revision())
                .text("url", row -> row.article().url())
                .text("feed_url", row -> row.article().feedUrl())
                .instant("fetched_at", row -> row.article().fetchedAt())
                .instant("enriched_at", row -> row.article().enrichedAt())
                .text("document", ArticleRow::document);
    }

    private static void publication(Columns<ArticleRow, Query> columns) {
        columns.text("headline", row -> row.article().headline())
                .text("authors", row -> names(row.article().author()))
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

    private static void duplicate(Columns<ArticleRow, Query> columns) {
        columns.text("duplicate_of", of(Article.Duplicate::of))
                .text("duplicate_kind", of(duplicate -> duplicate.kind().name()))
                .real("similarity", of(Article.Duplicate::similarity))
                .text("story", row -> row.article().story())
                .text("source_organization", row -> row.article().sourceOrganization());
    }

    private static void search(Columns<ArticleRow, Query> columns) {
        columns.text("search_config", ArticleRow::searchConfig)
                .text("searched_headline", ArticleRow::searchedHeadline)
                .text("searched_description", ArticleRow::searchedDescription)
                .text("searched_body", ArticleRow::searchedBody)
                .text("lexemes", ArticleRow::lexemes)
                .text("source", ArticleRow::source)
                .text("country", row -> row.article().countryOfOrigin())
                .text("completeness", ArticleRow::completeness);
    }

    private static <T> Function<ArticleRow, @Nullable T> of(Function<Article.Duplicate, T> part) {
        return row -> {
            var duplicate = row.article().duplicate();
            return duplicate == null ? null : part.apply(duplicate);
        };
    }

    private static String names(List<Article.Author> authors) {
        return NAMES.encodeToString(authors.stream().map(Article.Author::name).toArray(String[]::new));
    }
}
