package io.newswire.contracts;

import java.util.List;

/**
 * What others do with the pipeline, as the pipeline sees it.
 *
 * @param action {@code receive} of what others may write, {@code send} of what they read
 */
record AsyncApiOperation(String name, String action, String summary, Topic topic) {
    static final List<AsyncApiOperation> ALL = List.of(
            receive("followFeed", "Follow a feed, change how it is followed, or stop", Topic.FEEDS),
            receive("submitLink", "Have an address fetched", Topic.LINKS),
            receive("submitPage", "Have bytes enriched that were fetched elsewhere", Topic.PAGES),
            send("publishArticle", "Every revision, as it is made", Topic.ARTICLES),
            send("publishLatestArticle", "The newest revision of each article", Topic.ARTICLES_LATEST),
            send("publishStory", "Each story, whenever it changes", Topic.STORIES),
            send("reportFeed", "How each feed does", Topic.FEED_STATUS),
            send("reportDeadLetter", "What could not be processed, and why", Topic.DEAD_LETTERS));

    private static AsyncApiOperation receive(String name, String summary, Topic topic) {
        return new AsyncApiOperation(name, "receive", summary, topic);
    }

    private static AsyncApiOperation send(String name, String summary, Topic topic) {
        return new AsyncApiOperation(name, "send", summary, topic);
    }
}
