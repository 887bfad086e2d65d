package io.newswire.ingest.frontier;

/**
 * Values of the {@code outcome} tag in {@code newswire_outcomes_total} with the stage {@code frontier}: every event that
 * comes in is counted under one, none is dropped unseen. They are public API. Besides these, each poll of a feed is
 * counted under {@code feed_} and its outcome: {@code fetched}, {@code unchanged}, {@code not-modified}, {@code gone},
 * {@code refused}, {@code failed}, {@code unparseable}.
 */
final class Outcomes {
    static final String FEED = "feed_";
    static final String FEED_FOLLOWED = "feed_followed";
    static final String FEED_DROPPED = "feed_dropped";
    /** The feed was dropped while a request for it was out. */
    static final String FEED_FORGOTTEN = "feed_forgotten";

    static final String LINK_NEW = "link_new";
    static final String LINK_SEEN = "link_seen";
    static final String LINK_REVISED = "link_revised";
    static final String LINK_RESUBMITTED = "link_resubmitted";
    /** Came under another key than its host, and was sent on under the right one. */
    static final String LINK_REKEYED = "link_rekeyed";
    /** Rejected: too many wait for its host already. It is not remembered: a later mention may bring it back. */
    static final String LINK_CROWDED_OUT = "link_crowded-out";

    static final String ARTICLE_FETCHED = "article_fetched";
    static final String ARTICLE_NOT_MODIFIED = "article_not-modified";
    static final String ARTICLE_RETRIED = "article_retried";
    /** It is elsewhere: a link to there was sent. */
    static final String ARTICLE_MOVED = "article_moved";
    /** Rejected: 404 or 410. */
    static final String ARTICLE_GONE = "article_gone";
    /** Rejected: the fetcher would not. */
    static final String ARTICLE_REFUSED = "article_refused";
    /** Rejected: it failed in a way that would repeat itself. */
    static final String ARTICLE_FAILED = "article_failed";
    /** Rejected: it failed as often as is allowed. */
    static final String ARTICLE_GAVE_UP = "article_gave-up";

    /** No result came for so long that the request was taken for lost. */
    static final String REQUEST_LOST = "request_lost";
    /** A result of a request that is not the one that is out: it came twice, or after it was taken for lost. */
    static final String RESULT_STALE = "result_stale";

    private Outcomes() {}
}
