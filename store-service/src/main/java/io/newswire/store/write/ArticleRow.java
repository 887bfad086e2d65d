package io.newswire.store.write;

import io.newswire.contracts.Article;
import io.newswire.contracts.NewsDate;
import io.newswire.store.database.SearchLanguage;
import io.newswire.store.lexemes.ArticleLexemes;
import io.newswire.store.lexemes.Grams;
import io.newswire.store.lexemes.Markup;
import io.newswire.store.lexemes.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision of an article with what its columns hold. The columns may be cut short for an index; the document never is.
 *
 * @param document as it came, so that fields a newer writer added are kept
 */
record ArticleRow(Article article, String document) implements Row {
    private static final int FIRST_YEAR = 1;

    /** A tsvector ends at 1 MiB and a row that exceeds it is refused whole: no article is lost for its length. */
    private static final int SEARCHED_HEADLINE = 1_000;

    private static final int SEARCHED_DESCRIPTION = 10_000;
    private static final int SEARCHED_BODY = 200_000;

    /** A B-tree entry ends at 2,704 bytes. */
    private static final int LONGEST_PUBLISHER = 300;

    RevisionKey key() {
        return new RevisionKey(article.id(), article.revision());
    }

    /** Null where it is unknown or no year that a newspaper could print. */
    @Nullable
    Instant datePublished() {
        NewsDate date = article.datePublished();
        return date == null || date.date().getYear() < FIRST_YEAR ? null : date.earliestInstant();
    }

    /** Where it stands in lists: when it was published, or fetched if that is unknown or would be the future. */
    Instant listedAt() {
        var published = datePublished();
        return published == null || published.isAfter(article.fetchedAt()) ? article.fetchedAt() : published;
    }

    @Nullable
    String language() {
        return SearchLanguage.primary(article.inLanguage());
    }

    String searchConfig() {
        return SearchLanguage.configOf(article.inLanguage());
    }

    @Nullable
    String publisher() {
        var publisher = article.publisher();
        return publisher == null ? null : SqlText.cut(publisher.name(), LONGEST_PUBLISHER);
    }

    @Nullable
    String source() {
        return Source.of(article.url());
    }

    String completeness() {
        return ArticleLexemes.completeness(article);
    }

    /** What stands in the index beside the words. */
    String lexemes() {
        return ArticleLexemes.of(article, listedAt(), language(), searchConfig());
    }

    String searchedHeadline() {
        return searched(article.headline(), SEARCHED_HEADLINE);
    }

    String searchedDescription() {
        var description = article.description();
        return description == null ? "" : searched(description, SEARCHED_DESCRIPTION);
    }

    String searchedBody() {
        return searched(article.articleBody(), SEARCHED_BODY);
    }

    /** Words only: PostgreSQL would take a whole sentence without spaces for one, and what stands in angle brackets for none. */
    private static String searched(String text, int longest) {
        return Markup.apart(Grams.without(SqlText.cut(text, longest)));
    }
}
