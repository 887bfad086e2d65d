package io.newswire.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToldTest {
    private final Told told = new Told(2);

    @Test
    void a_revision_is_news_once_and_older_ones_never_after_it() {
        assertThat(told.isNews(updated("a", 2))).isTrue();
        assertThat(told.isNews(updated("a", 2))).isFalse();
        assertThat(told.isNews(updated("a", 1))).isFalse();
        assertThat(told.isNews(updated("a", 3))).isTrue();
    }

    @Test
    void a_deletion_comes_behind_its_revision_and_before_the_next() {
        assertThat(told.isNews(deleted("a", 2))).isTrue();
        assertThat(told.isNews(updated("a", 2))).isFalse();
        assertThat(told.isNews(deleted("a", 2))).isFalse();
        assertThat(told.isNews(updated("a", 3))).isTrue();
        assertThat(told.isNews(deleted("a", 2))).isFalse();
    }

    @Test
    void only_the_articles_that_changed_last_are_remembered() {
        told.isNews(updated("a", 2));
        told.isNews(updated("b", 1));
        told.isNews(updated("c", 1));
        assertThat(told.isNews(updated("c", 1))).isFalse();
        assertThat(told.isNews(updated("a", 2))).isTrue();
    }

    private static ArticleEvent updated(String id, int revision) {
        return new ArticleEvent.Updated(TestArticle.of(id).revision(revision).article());
    }

    private static ArticleEvent deleted(String id, int revision) {
        return new ArticleEvent.Deleted(id, revision, TestArticle.AT);
    }
}
