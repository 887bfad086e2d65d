package io.newswire.contracts;

/** The kinds of event, as their {@code ce_type}, with the schema that their data follows. Public API. */
public enum EventType {
    FEED_SETTINGS("newswire.feed.settings", "feed-settings"),
    FEED_STATUS("newswire.feed.status", "feed-status"),
    LINK_FOUND("newswire.link.found", "article-link"),
    FETCH_REQUESTED("newswire.fetch.requested", "fetch-request"),
    FETCH_FINISHED("newswire.fetch.finished", "fetch-result"),
    ERRAND_ASKED("newswire.errand.asked", "errand"),
    FEED_DELIVERED("newswire.feed.delivered", "feed-delivery"),
    /** Data is the raw body; the schema is that of the {@code newswire-page} header. */
    PAGE_FETCHED("newswire.page.fetched", "page-metadata"),
    /** Has no data: what was fetched before is no longer there. */
    PAGE_GONE("newswire.page.gone", "page-metadata"),
    ARTICLE_PUBLISHED("newswire.article.published", "article"),
    ARTICLE_REVISED("newswire.article.revised", "article"),
    /** Has no data: the record is a tombstone. */
    ARTICLE_DELETED("newswire.article.deleted", "article"),
    /** A revision that a run of {@code reprocess} would publish. */
    ARTICLE_PROPOSED("newswire.article.proposed", "article"),
    /** The same once an operator wants it published. */
    ARTICLE_PROMOTED("newswire.article.promoted", "article"),
    REPROCESS_RUN("newswire.reprocess.run", "reprocess-run"),
    STORY_CHANGED("newswire.story.changed", "story"),
    /** Has no data: the record is a tombstone. */
    STORY_ENDED("newswire.story.ended", "story"),
    STORY_MOVED("newswire.story.moved", "story-move"),
    STORY_PLACED("newswire.story.placed", "story-place");

    /** Version of the schemas of this release; it grows only when an old reader could not read a new record. */
    public static final int SCHEMA_VERSION = 1;

    private final String type;
    private final String schema;

    EventType(String type, String schema) {
        this.type = type;
        this.schema = schema;
    }

    /** The {@code ce_type}. */
    public String type() {
        return type;
    }

    /** Name of the schema file under {@code schemas/}, without its ending. */
    public String schema() {
        return schema;
    }

    /** The {@code ce_dataschema}. */
    public String dataschema() {
        return "urn:newswire:schema:" + schema + ":" + SCHEMA_VERSION;
    }
}
