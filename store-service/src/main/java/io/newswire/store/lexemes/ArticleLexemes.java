package io.newswire.store.lexemes;

import io.newswire.contracts.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All that stands in an article's index beside its words. */
public final class ArticleLexemes {
    /** More would make the tsvector of a long text longer than it may be. */
    private static final int MOST_GRAMS = 30_000;

    private static final int LAST_POSITION = 16_383;
    private static final int MOST_NAMES = 50;

    private final List<String> lexemes = new ArrayList<>();
    private int position = 1;
    private int left = MOST_GRAMS;

    private ArticleLexemes() {}

    /**
     * The text of a tsvector.
     *
     * @param listedAt where it stands in lists
     * @param language primary subtag
     * @param config text-search configuration that reads its words
     */
    public static String of(Article article, Instant listedAt, @Nullable String language, String config) {
        var made = new ArticleLexemes();
        made.add(Filter.LANGUAGE, language);
        made.add(
                Filter.PUBLISHER,
                article.publisher() == null ? null : article.publisher().name());
        made.add(Filter.COUNTRY, article.countryOfOrigin());
        made.add(Filter.SECTION, article.articleSection());
        made.add(Filter.COMPLETENESS, completeness(article));
        article.author().stream().limit(MOST_NAMES).forEach(author -> made.add(Filter.AUTHOR, author.name()));
        mostNamed(article).forEach(entity -> made.add(Filter.ENTITY, entity.name()));
        made.lexemes.addAll(ofFeed(article.feedUrl(), article.feedTags()));
        var source = Source.of(article.url());
        if (source != null) {
            Source.names(source).forEach(name -> made.add(Filter.SOURCE, name));
        }
        made.lexemes.add(ofConfig(config));
        made.lexemes.addAll(Times.of(listedAt));
        made.lexemes.addAll(Sample.of(article.id()));
        made.grams(article.headline(), 'A');
        made.grams(article.description() == null ? "" : article.description(), 'B');
        made.grams(article.articleBody(), 'C');
        return String.join(" ", made.lexemes);
    }

    /**
     * Of articles of a feed.
     *
     * @param url null where none brought it
     */
    public static List<String> ofFeed(@Nullable String url, List<String> tags) {
        var made = new ArticleLexemes();
        made.add(Filter.FEED, url);
        tags.stream().limit(MOST_NAMES).forEach(tag -> made.add(Filter.TAG, tag));
        return made.lexemes;
    }

    /** Of articles whose words the configuration reads. */
    public static String ofConfig(String config) {
        return Lexeme.of("config", config);
    }

    /** In the word that queries have for it. */
    public static String completeness(Article article) {
        return article.completeness().name().toLowerCase(Locale.ROOT);
    }

    private static List<Article.Entity> mostNamed(Article article) {
        return article.entities().stream()
                .sorted(Comparator.comparingInt(
                                (Article.Entity entity) -> entity.mentions().size())
                        .reversed())
                .limit(MOST_NAMES)
                .toList();
    }

    private void add(Filter filter, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lexemes.add(filter.lexeme(value));
        }
    }

    private void grams(String text, char weight) {
        int first = position;
        for (var run : Grams.runs(text)) {
            for (var gram : Grams.of(run)) {
                if (left-- > 0) {
                    lexemes.add(Lexeme.quoted(gram) + ":" + Math.min(position++, LAST_POSITION) + weight);
                }
            }
        }
        if (position > first) {
            position++; // No phrase goes over the end of a field.
        }
    }
}
