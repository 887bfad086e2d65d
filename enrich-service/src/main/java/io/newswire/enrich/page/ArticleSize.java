package io.newswire.enrich.page;

import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Refuses articles that no topic takes: text and blocks, three bytes a character, make more of a page of 10 MB than it was,
 * and addresses of links, made absolute, more of a small one. Told before anything is kept of it, since later, when a clock
 * decides on the draft, there is no record to blame.
 */
public final class ArticleSize {
    /** What the decision adds: who it is a copy of, and its revision. */
    private static final int DECISION = 64 << 10;

    private static final JsonCodec<Article> JSON = JsonCodec.of(Article.class);

    private ArticleSize() {}

    /** Null when the article fits, whatever is decided of it later. */
    public static Reading.@Nullable Rejected refusal(Article article) {
        int bytes = JSON.encode(article).length;
        int most = Topic.ARTICLES.maxValueBytes() - DECISION;
        return bytes <= most
                ? null
                : new Reading.Rejected(
                        "too-large-for-topic",
                        "its record would have " + bytes + " bytes; " + Topic.ARTICLES.topicName() + " takes " + most);
    }
}
