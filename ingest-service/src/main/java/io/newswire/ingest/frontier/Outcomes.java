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
    /** It brings the same entries as a feed of another host that was followed before, and is told so. */
    static final String FEED_RECOGNISED = "feed_recognised";
    /** The feed was dropped while a request for it was out. */
    static final String FEED_FORGOTTEN = "feed_forgotten";

    /** A hub was asked to push a feed, or to stop. */
    static final String HUB_ASKED = "hub_asked";
    /** A hub pushed a body. */
    static final String HUB_PUSHED = "hub_pushed";
    /** A hub took, ended or refused a subscription. */
    static final String HUB_TOLD = "hub_told";

    static final String LINK_NEW = "link_new";
    static final String LINK_SEEN = "link_seen";
    static final String LINK_REVISED = "link_revised";
    static final String LINK_RESUBMITTED = "link_resubmitted";
    static final String LINK_HASTENED = "link_hastened";
    static final String LINK_TAKEN_DOWN = "link_taken-down";
    /** Came under another key than its host, and was sent on under the right one. */
    static final String LINK_REKEYED = "link_rekeyed";
    /** Rejected: too many wait for its host already. It is not remembered: a later mention may bring it back. */
    static final String LINK_CROWDED_OUT = "link_crowded-out";

    static final String ARTICLE_FETCHED = "article_fetched";
    static final String ARTICLE_NOT_MODIFIED = "article_not-modified";
    static final String ARTICLE_RETRIED = "article_retried";
    /** It is elsewhere: a link to there was sent. */
    static final String ARTICLE_MOVED = "article_moved";
    /** Rejected: one redirect led to the next too often. */
    static final String ARTICLE_MOVED_TOO_OFTEN = "article_moved-too-often";
    /** Rejected: it leads to the front of its site or of a section, as some sites do with what they took down. */
    static final String ARTICLE_MOVED_TO_FRONT = "article_moved-to-front";
    /** Its feed carries it whole: its page was written without a request. */
    static final String ARTICLE_CARRIED = "article_carried";
    /** Rejected: 404 or 410, and it never came. */
    static final String ARTICLE_GONE = "article_gone";
    /** 404 for what came before: it is asked for once more before it is taken for gone. */
    static final String ARTICLE_MISSING = "article_missing";
    /** It came before and is gone: that was sent to the pages. */
    static final String ARTICLE_WITHDRAWN = "article_withdrawn";
    /** Rejected: the fetcher would not. */
    static final String ARTICLE_REFUSED = "article_refused";
    /** Rejected: its host's robots.txt disallows it. */
    static final String ARTICLE_ROBOTS = "article_robots";
    /** Rejected: it failed in a way that would repeat itself. */
    static final String ARTICLE_FAILED = "article_failed";
    /** Rejected: it failed as often as is allowed. */
    static final String ARTICLE_GAVE_UP = "article_gave-up";

    /** A request was sent to another host's turn, where a feed is. */
    static final String ERRAND_ASKED = "errand_asked";
    /** Another host's feed was served, and the result sent home. */
    static final String ERRAND_DONE = "errand_done";
    /** Rejected: too many wait for this host already. The feed is told. */
    static final String ERRAND_CROWDED_OUT = "errand_crowded-out";
    /** It came to its turn after who asked had given it up. */
    static final String ERRAND_EXPIRED = "errand_expired";
    /** Came under another key than its host, and was sent on under the right one. */
    static final String ERRAND_REKEYED = "errand_rekeyed";
    /** No answer came for so long that the poll was taken for failed. */
    static final String ERRAND_LOST = "errand_lost";
    /** A delivery that nobody waits for: it came twice, or after the errand was taken for lost. */
    static final String DELIVERY_STALE = "delivery_stale";

    /** A hub pushed, or said something, that is not of the subscription that the feed has now. */
    static final String HUB_STALE = "hub_stale";

    static final String ROBOTS_FETCHED = "robots_fetched";
    /** There is none: everything is allowed. */
    static final String ROBOTS_UNAVAILABLE = "robots_unavailable";
    /** It cannot be had: what it said before holds, or nothing is allowed. */
    static final String ROBOTS_UNREACHABLE = "robots_unreachable";
    /** It asks for longer rests than are kept. */
    static final String ROBOTS_DELAY_CAPPED = "robots_delay-capped";

    /** What came is of an address at which the feed was asked for before it was followed anew: it is asked for again. */
    static final String RESULT_ELSEWHERE = "result_elsewhere";
    /** No result came for so long that the request was taken for lost. */
    static final String REQUEST_LOST = "request_lost";
    /** A result of a request that is not the one that is out: it came twice, or after it was taken for lost. */
    static final String RESULT_STALE = "result_stale";

    /** Starts, in place of {@code article_}, the outcomes of looks at known articles. */
    static final String LOOK = "look_";
    /** Its host had no time for it in time: what comes later does for it. */
    static final String LOOK_DROPPED = "look_dropped";

    private static final String ARTICLE = "article_";

    private Outcomes() {}

    /** The outcome of a look that ended as the request for an article may. */
    static String ofLook(String article) {
        return LOOK + article.substring(ARTICLE.length());
    }
}
