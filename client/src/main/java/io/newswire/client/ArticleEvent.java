package io.newswire.client;

import io.newswire.contracts.Article;
import java.time.Instant;
import java.util.Objects;

/** What happened to an article. Of one article they come in the order in which they happened. */
public sealed interface ArticleEvent {
    /** Of the article; the same for all its revisions. */
    String id();

    /** Of the article as it is now; of a deletion the last one that was published. The first is 1. */
    int revision();

    /** When the pipeline decided it. */
    Instant time();

    /** An article is new, or has a newer revision than was told before: this is all of it as it is now. */
    record Updated(Article article) implements ArticleEvent {
        public Updated {
            Objects.requireNonNull(article, "article");
        }

        @Override
        public String id() {
            return article.id();
        }

        @Override
        public int revision() {
            return article.revision();
        }

        @Override
        public Instant time() {
            return article.enrichedAt();
        }
    }

    /**
     * A revision beyond the first does not meet the filters, so that an earlier one that did, if any, is out of date: forget the
     * article if you have it. Comes only where there are filters, and also for articles that never met them.
     */
    record NoLongerMatches(String id, int revision, Instant time) implements ArticleEvent {
        public NoLongerMatches {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(time, "time");
        }
    }

    /**
     * The article was taken down, by its publisher or by an operator: forget it if you have it. Comes also for articles that did
     * not meet the filters. It may come back as the next revision.
     */
    record Deleted(String id, int revision, Instant time) implements ArticleEvent {
        public Deleted {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(time, "time");
        }
    }
}
