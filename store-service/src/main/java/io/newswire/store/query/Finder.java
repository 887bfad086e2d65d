package io.newswire.store.query;

import io.newswire.contracts.FeedStatus;
import io.newswire.store.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Finds what was stored. Every answer is bounded in rows and time. Thread-safe. */
public final class Finder {
    /** Most copies shown with an article. */
    public static final int MOST_COPIES = 100;

    private static final int LONGEST_ID = 200;

    private final Database database;

    public Finder(Database database) {
        this.database = database;
    }

    /**
     * With words those that fit best, and, where nothing has them, what has words like them; else the newest.
     *
     * @throws BadParameterException when the cursor belongs to another list
     */
    public FoundPage articles(ArticleQuery query) {
        var words = query.words();
        if (words != null) {
            return inSnapshot(handle -> ArticleSearch.find(handle, query, words));
        }
        var newest = newestArticles(query);
        return new FoundPage(newest.items(), newest.next(), null);
    }

    /** How many fit, and how they are spread; limit and cursor make no difference. */
    public Facets facets(ArticleQuery query) {
        return inSnapshot(handle -> FacetCounts.of(handle, query));
    }

    /** The newest first, also where words are asked for. @throws BadParameterException when the cursor belongs to another list */
    public Page<FoundArticle> newestArticles(ArticleQuery query) {
        return inSnapshot(handle -> DatedArticles.found(handle, query));
    }

    /** Whole articles, the newest first. @throws BadParameterException when the cursor belongs to another list */
    public List<ExportedArticle> export(ArticleQuery query) {
        return inSnapshot(handle -> DatedArticles.exported(handle, query));
    }

    /** The first of an article's revisions between two, in their order. None of them has a cursor. */
    public List<ExportedArticle> revisionsBetween(String id, int after, int before, int limit) {
        return inSnapshot(handle -> ArticleLookup.between(handle, id, after, before, limit));
    }

    /** The position behind all that is stored now. */
    public String endOfStored() {
        return inSnapshot(StoredOrder::end);
    }

    /**
     * What was stored after a position, in the order of storing, of the articles that the query asks for. Looks at a
     * bounded number of articles: where few of them fit, it may return none and a later position.
     *
     * @param position of a batch, or {@link #endOfStored}
     * @throws BadParameterException when the position is none
     */
    public StoredBatch storedAfter(String position, ArticleQuery query) {
        return inSnapshot(handle -> StoredOrder.after(handle, position, query));
    }

    /**
     * Also where the article was taken down, which its detail says.
     *
     * @param revision null for the newest
     */
    public Optional<ArticleDetail> article(String id, @Nullable Integer revision) {
        return isId(id) ? inSnapshot(handle -> ArticleLookup.find(handle, id, revision)) : Optional.empty();
    }

    /** How an article came here, and what of it could not be processed; empty where nothing is known of it. */
    public Optional<ArticleTrace> trace(String id) {
        return isId(id) ? inSnapshot(handle -> TraceLookup.find(handle, id)) : Optional.empty();
    }

    /** Also one that was merged into another, which its record says. */
    public Optional<StoryDetail> story(String id) {
        return isId(id) ? inSnapshot(handle -> StoryLookup.find(handle, id)) : Optional.empty();
    }

    /**
     * Without those that were merged. One that changes meanwhile moves up, and may be on no page; by tellings, one that loses some
     * may come twice.
     *
     * @throws BadParameterException when the cursor belongs to another list
     */
    public Page<FoundStory> stories(StoryQuery query) {
        return inSnapshot(handle -> StoryList.find(handle, query));
    }

    /** The newest first. @throws BadParameterException when the cursor belongs to another list */
    public Page<FoundDeadLetter> deadLetters(DeadLetterFilter filter, PageQuery query) {
        return inSnapshot(handle -> DeadLetterList.find(handle, filter, query));
    }

    /** By cause, the most frequent first. */
    public DeadLetterGroups deadLetterGroups(DeadLetterFilter filter) {
        return inSnapshot(handle -> DeadLetterCounts.groups(handle, filter));
    }

    /** How many there are, and what to know before they are re-driven. */
    public DeadLetterPlan deadLetterPlan(DeadLetterFilter filter) {
        return inSnapshot(handle -> DeadLetterCounts.plan(handle, filter));
    }

    /** @param letter {@code PARTITION:OFFSET} */
    public Optional<DeadLetterDetail> deadLetter(String letter) {
        return isId(letter) ? inSnapshot(handle -> DeadLetterList.one(handle, letter)) : Optional.empty();
    }

    /**
     * Its first bytes as they were; none where it has no value.
     *
     * @param letter {@code PARTITION:OFFSET}
     */
    public Optional<byte[]> deadLetterValue(String letter, int most) {
        return isId(letter) ? inSnapshot(handle -> DeadLetterList.value(handle, letter, most)) : Optional.empty();
    }

    /** The newest first. @throws BadParameterException when the cursor belongs to another list */
    public Page<FoundDeadLetterRun> deadLetterRuns(PageQuery query) {
        return inSnapshot(handle -> DeadLetterRunList.find(handle, query));
    }

    public Optional<FoundDeadLetterRun> deadLetterRun(String id) {
        return isId(id) ? inSnapshot(handle -> DeadLetterRunList.one(handle, id)) : Optional.empty();
    }

    /** By URL. @throws BadParameterException when the cursor belongs to another list */
    public Page<FeedStatus> feeds(FeedQuery query) {
        return inSnapshot(handle -> FeedList.find(handle, query));
    }

    /** Empty where no feed of that URL has been polled. */
    public Optional<FeedDetail> feed(FeedPageQuery query) {
        return inSnapshot(handle -> FeedLookup.find(handle, query.url()));
    }

    /** Whether it was taken down, also where it has been erased since. */
    public boolean isTakenDown(String id) {
        return isId(id) && inSnapshot(handle -> ArticleLookup.isTakenDown(handle, id));
    }

    /** @param now by which the health of feeds is told */
    public FoundSources sources(SourceQuery query, Instant now) {
        return inSnapshot(handle -> SourceList.find(handle, query, now));
    }

    /**
     * The batch that ended at a position, as it is now: what was revised or taken down since has left it.
     *
     * @param end where a batch ended that began at {@code position}
     * @throws BadParameterException when one of them is none
     */
    public StoredBatch storedBetween(String position, String end, ArticleQuery query) {
        return inSnapshot(handle -> StoredOrder.between(handle, position, end, query));
    }

    /** The oldest first. @throws BadParameterException when the cursor belongs to another list */
    public Page<FoundSavedQuery> savedQueries(PageQuery query) {
        return inSnapshot(handle -> SavedQueryList.find(handle, query));
    }

    public Optional<FoundSavedQuery> savedQuery(String id) {
        return isId(id) ? inSnapshot(handle -> SavedQueryList.find(handle, id)) : Optional.empty();
    }

    private static boolean isId(String id) {
        return id.length() <= LONGEST_ID && id.indexOf('\0') < 0;
    }

    public Summary summary() {
        return inSnapshot(Counts::summary);
    }

    /** What an answer puts together is of one moment. */
    private <T> T inSnapshot(HandleCallback<T, RuntimeException> work) {
        return database.forQueries().inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
    }
}
