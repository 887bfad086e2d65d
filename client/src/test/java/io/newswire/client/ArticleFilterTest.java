package io.newswire.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFilterTest {
    private static final ArticleFilter ALL = new ArticleFilter(List.of(), List.of(), StoryPolicy.ALL_ARTICLES);
    private static final ArticleFilter ONE = new ArticleFilter(List.of(), List.of(), StoryPolicy.ONE_PER_STORY);

    @ParameterizedTest
    @CsvSource({
        "en, en, true",
        "en, en-GB, true",
        "EN, en, true",
        "en-GB, en, false",
        "en, de, false",
        "en, eng, false",
        "en, , false"
    })
    void a_language_takes_its_regions_and_nothing_unknown(String wanted, @Nullable String tag, boolean taken) {
        var filter = new ArticleFilter(LanguageRange.parse(wanted), List.of(), StoryPolicy.ALL_ARTICLES);
        assertThat(tells(filter, TestArticle.of("a").language(tag))).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({
        "news.example, true",
        "www.news.example, true",
        "NEWS.example, true",
        "ews.example, false",
        "https://news.example/feed, true",
        "https://news.example/other, false",
        "the news, true",
        "news, false"
    })
    void a_source_is_a_feed_a_host_with_all_below_or_a_publisher(String source, boolean taken) {
        var filter = new ArticleFilter(List.of(), List.of("other.example", source), StoryPolicy.ALL_ARTICLES);
        assertThat(tells(filter, TestArticle.of("a"))).isEqualTo(taken);
    }

    @Test
    void of_a_story_the_first_to_arrive_is_told() {
        assertThat(tells(ONE, TestArticle.of("a"))).isTrue();
        assertThat(tells(ONE, TestArticle.of("b").story("a"))).isFalse();
        assertThat(tells(ONE, TestArticle.of("c").story(null))).isTrue();
        assertThat(tells(ALL, TestArticle.of("b").story("a"))).isTrue();
    }

    @Test
    void a_later_revision_that_is_not_wanted_takes_back_what_may_have_been_told() {
        var revised = new ArticleEvent.Updated(
                TestArticle.of("b").revision(2).story("a").article());
        assertThat(ONE.tell(revised)).contains(new ArticleEvent.NoLongerMatches("b", 2, TestArticle.AT));
    }

    @Test
    void deletions_are_told_of_all() {
        var deleted = new ArticleEvent.Deleted("a", 1, TestArticle.AT);
        var french = new ArticleFilter(LanguageRange.parse("fr"), List.of(), StoryPolicy.ALL_ARTICLES);
        assertThat(french.tell(deleted)).contains(deleted);
    }

    private static boolean tells(ArticleFilter filter, TestArticle article) {
        return filter.tell(new ArticleEvent.Updated(article.article())).isPresent();
    }
}
