package io.newswire.cli.client;

import io.newswire.cli.sources.ArticleRobots;
import io.newswire.cli.sources.FetchWords;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchResult;
import org.jspecify.annotations.Nullable;

/**
 * Something handed in, on its way to become an article: under which id it will come out, and what the topics have told
 * of it so far. Not thread-safe.
 */
final class Awaited {
    private static final String UNREAD =
            "it holds no article text, nothing that is not stored already, or was taken down (`newswire explain %s` says what"
                    + " is read from it, `newswire trace %s` what is stored of it)";
    private static final String UNASKED =
            "nothing was fetched for it: it waits for its turn in its host's queue, the service goes to no address of its host"
                    + " (newswire.ingest.allowed-hosts), or its host's robots.txt, asked for earlier, forbids it or could not"
                    + " be had (`newswire inspect robots ";

    private final Submission submission;
    private final ArticleRobots robots;
    private String articleId;
    private @Nullable String url;
    private String why;
    private boolean over;
    /** Whether a request for it, or for where it leads, ended. */
    private boolean asked;
    /** Whether there is a page of it. */
    private boolean read;

    private int moves;

    Awaited(Submission submission, ArticleRobots robots) {
        this.submission = submission;
        this.robots = robots;
        this.articleId = submission.articleId();
        this.url = submission.url();
        this.read = url == null;
        this.why = url == null ? UNREAD.formatted(submission.name(), articleId) : unasked(url);
    }

    private static String unasked(String url) {
        return UNASKED + url + "`)";
    }

    String name() {
        return submission.name();
    }

    /** Of the article that it becomes, as far as is known now: a page may say that it is another. */
    String articleId() {
        return articleId;
    }

    /** Why there is no article yet, for people. */
    String why() {
        return why;
    }

    /** Whether no article will come. */
    boolean isOver() {
        return over;
    }

    /** Whether the service asked for it, and was heard of. */
    boolean isAsked() {
        return asked;
    }

    /** Key of what is told of its fetches, null where nothing is fetched. */
    @Nullable
    String host() {
        return url == null ? null : CanonicalUrl.of(url).authority();
    }

    /** @param result of a request to its host */
    void told(FetchResult result) {
        var asked = result.request();
        switch (asked.kind()) {
            case ARTICLE -> {
                if (articleId.equals(asked.articleId())) {
                    ended(asked.url(), result.outcome());
                }
            }
            case ROBOTS -> robots(result);
            case FEED, SUBSCRIPTION -> {
                // Of a feed on the same host.
            }
        }
    }

    /** What the store has of it while nothing came. */
    void isStored(Traced trace) {
        if (!read) {
            return;
        }
        if (trace.deletedAt() != null) {
            give("it was taken down at " + trace.deletedAt()
                    + ": its page does not bring it back when it is fetched, but when it is handed in as a file");
        } else if (!trace.revisions().isEmpty()) {
            give("it is stored already, as revision "
                    + trace.revisions().getFirst().revision()
                    + ", and nothing new came of it so far (`newswire trace " + articleId + "` shows it)");
        }
    }

    /** Its page was put aside by a stage that could not work on it. */
    void putAside(DeadLetter letter) {
        give("it is a dead letter of " + letter.cause().stage() + ", "
                + letter.cause().reason() + ": " + letter.cause().detail() + " (`newswire dead-letters show "
                + letter.place() + "`)");
    }

    private void ended(String at, FetchOutcome outcome) {
        asked = true;
        switch (outcome) {
            case FetchOutcome.Fetched fetched -> fetched(at, fetched);
            case FetchOutcome.Moved moved -> {
                moves++;
                moved(at, moved.target());
            }
            case FetchOutcome.NotModified same ->
                give(at + " answered 304: it has not changed since it was fetched before (`newswire trace " + at
                        + "` shows what is stored of it, or that it was taken down)");
            case FetchOutcome.Gone gone -> give(at + " answered " + gone.status() + ": there is nothing");
            case FetchOutcome.Refused refused -> give(FetchWords.ofService(refused, at));
            case FetchOutcome.Failed failed -> {
                over = !failed.worthRetrying();
                why = FetchWords.ofService(failed, at) + (over ? "" : "; the service tries again later");
            }
        }
    }

    private void fetched(String asked, FetchOutcome.Fetched fetched) {
        var canonical = fetched.canonicalUrl();
        articleId = canonical == null ? articleId : ArticleId.ofUrl(canonical);
        read = true;
        why = asked + " was fetched (" + fetched.bodyBytes() + " bytes), but " + UNREAD.formatted(asked, articleId);
    }

    private void moved(String asked, String target) {
        if (moves > ArticleLink.MOST_REDIRECTS) {
            give("it is redirected on and on, at last from " + asked + " to " + target + "; the service follows "
                    + ArticleLink.MOST_REDIRECTS + " redirects of an article and no more");
            return;
        }
        try {
            var to = CanonicalUrl.of(target);
            url = to.value();
            articleId = ArticleId.ofUrl(url);
            why = asked + " leads to " + url + ", which was not fetched yet, is known already, or is no article but a"
                    + " site's front page";
        } catch (IllegalArgumentException e) {
            give(asked + " leads to " + target + ", which is no web address");
        }
    }

    private void robots(FetchResult result) {
        if (url == null) {
            return;
        }
        var objection = robots.objection(url, result).orElse(null);
        if (objection != null) {
            why = objection.why();
            over = objection.isFinal();
        } else if (!asked) {
            // What an earlier answer said of its host holds no more.
            why = unasked(url);
            over = false;
        }
    }

    private void give(String reason) {
        why = reason;
        over = true;
    }
}
