package io.newswire.contracts;

import java.util.List;

/**
 * What the AsyncAPI document says of a topic. A topic that is added does not compile without.
 *
 * @param events that are on it; of dead letters none, which are events of any type
 */
record TopicWords(String description, List<EventType> events) {

    static TopicWords of(Topic topic) {
        return switch (topic) {
            case FEEDS ->
                of(
                        "Feed settings by feed URL. A record with a null value (a tombstone) stops following the feed.",
                        EventType.FEED_SETTINGS);
            case FEED_STATUS ->
                of("What the frontier knows of each feed, written after every poll.", EventType.FEED_STATUS);
            case LINKS ->
                of(
                        "Links to articles, with what their feed said of them. Write here to submit an address.",
                        EventType.LINK_FOUND);
            case FETCH_REQUESTS ->
                of(
                        "What is to be fetched now. Internal to the ingest service, and open to readers.",
                        EventType.FETCH_REQUESTED);
            case FETCH_RESULTS ->
                of("How each fetch ended; the body too, where a feed was asked for.", EventType.FETCH_FINISHED);
            case ERRANDS ->
                of(
                        "Requests that a feed needs at a host that is not its own. Internal to the ingest service, and open to"
                                + " readers.",
                        EventType.ERRAND_ASKED);
            case FEED_DELIVERIES ->
                of(
                        "What became of errands, and what WebSub hubs pushed. Internal to the ingest service, and open to"
                                + " readers.",
                        EventType.FEED_DELIVERED);
            case PAGES ->
                of(
                        "Fetched pages as raw bytes. All that is known of a page stands in the newswire-page header.",
                        EventType.PAGE_FETCHED,
                        EventType.PAGE_GONE);
            case ARTICLES -> articles("Every revision of every enriched article: the product.");
            case ARTICLES_LATEST -> articles("The newest revision of every article.");
            case ARTICLES_SHADOW ->
                of(
                        "What runs of reprocess would publish: revisions as the rules of today would make them. The run is the"
                                + " last part of ce_source.",
                        EventType.ARTICLE_PROPOSED);
            case ARTICLES_PROMOTED ->
                of(
                        "Revisions of a run that an operator has promoted. Read by the enrich service, which publishes them"
                                + " unless the article has changed meanwhile.",
                        EventType.ARTICLE_PROMOTED);
            case REPROCESS_RUNS ->
                of(
                        "Every run of reprocess as it stands: what was selected, how far it is, what would change.",
                        EventType.REPROCESS_RUN);
            case STORIES ->
                of(
                        "Every story, which is articles that repeat one another, as it is after its last change.",
                        EventType.STORY_CHANGED,
                        EventType.STORY_ENDED);
            case STORY_MOVES ->
                of(
                        "What stories have to know of articles and of one another. Internal to the enrich service, and open to"
                                + " readers.",
                        EventType.STORY_MOVED);
            case STORY_PLACES ->
                of(
                        "Of which story a copy has become part. Lies in the partition that waits for it, not in that of its"
                                + " key. Internal to the enrich service, and open to readers.",
                        EventType.STORY_PLACED);
            case DEAD_LETTERS ->
                of(
                        "Records that could not be processed: key, value and headers as they were, and the cause in one header"
                                + " more.");
        };
    }

    private static TopicWords of(String description, EventType... events) {
        return new TopicWords(description, List.of(events));
    }

    private static TopicWords articles(String description) {
        return of(description, EventType.ARTICLE_PUBLISHED, EventType.ARTICLE_REVISED, EventType.ARTICLE_DELETED);
    }
}
