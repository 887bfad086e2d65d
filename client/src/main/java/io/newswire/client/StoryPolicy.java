package io.newswire.client;

/** What is read of articles that repeat one another. */
public enum StoryPolicy {
    /** All of them. {@link io.newswire.contracts.Article#story} says which belong together. */
    ALL_ARTICLES,
    /**
     * The first of each story that arrived, in all its revisions. A later revision that turns out to repeat an earlier article
     * is a {@link ArticleEvent.NoLongerMatches}. Where the first is deleted, no copy takes its place.
     */
    ONE_PER_STORY
}
