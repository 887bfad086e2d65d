package io.newswire.contracts;

/** What the AsyncAPI document says of an event. A type that is added does not compile without. */
record EventWords(String title, String key, Value value) {
    private static final String FEED = "the feed's URL";
    private static final String HOST = "the host";
    private static final String ARTICLE = "the article's id";
    private static final String STORY = "the story's id";

    /** What a record of the event has as its value. */
    enum Value {
        JSON,
        /** As they were fetched. */
        BYTES,
        NONE
    }

    static EventWords of(EventType type) {
        return switch (type) {
            case FEED_SETTINGS -> json("A feed is followed", FEED);
            case FEED_STATUS -> json("A feed was polled", FEED);
            case LINK_FOUND -> json("A link to an article was found", "the link's host");
            case FETCH_REQUESTED -> json("A fetch is due", HOST);
            case FETCH_FINISHED -> json("A fetch ended", HOST);
            case ERRAND_ASKED -> json("A feed needs something of another host", "the host that is to be asked");
            case FEED_DELIVERED -> json("Something came for a feed", "the feed's host");
            case PAGE_FETCHED -> new EventWords("A page was fetched", ARTICLE, Value.BYTES);
            case PAGE_GONE -> none("A page that was fetched before is gone", ARTICLE);
            case ARTICLE_PUBLISHED -> json("An article is new", ARTICLE);
            case ARTICLE_REVISED -> json("An article's content changed", ARTICLE);
            case ARTICLE_DELETED -> none("An article was taken down", ARTICLE);
            case ARTICLE_PROPOSED -> json("A run of reprocess would publish this revision", ARTICLE);
            case ARTICLE_PROMOTED -> json("An operator wants this revision published", ARTICLE);
            case REPROCESS_RUN -> json("A run of reprocess has come further", "the run's id");
            case STORY_CHANGED -> json("A story began or changed", STORY);
            case STORY_ENDED -> none("No article of a story is left", STORY);
            case STORY_MOVED -> json("A story has to know something", "the id of the story that has to know it");
            case STORY_PLACED -> json("A copy became part of a story", ARTICLE);
        };
    }

    private static EventWords json(String title, String key) {
        return new EventWords(title, key, Value.JSON);
    }

    private static EventWords none(String title, String key) {
        return new EventWords(title, key, Value.NONE);
    }
}
