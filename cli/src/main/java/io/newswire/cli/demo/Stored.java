package io.newswire.cli.demo;

import io.newswire.cli.newsroom.Expected;
import io.newswire.cli.status.StoreSummary;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Whether the database has what a newsroom published, on top of what was in it before. */
final class Stored {
    private final URI store;
    private final StoreSummary before;
    private final long articles;
    private final long revisions;
    private final long deleted;

    private Stored(URI store, StoreSummary before, long articles, long revisions, long deleted) {
        this.store = store;
        this.before = before;
        this.articles = articles;
        this.revisions = revisions;
        this.deleted = deleted;
    }

    /** To be called before the newsroom is followed. */
    static Stored expecting(URI store, Expected expected) throws IOException {
        var articles = expected.articles().size();
        return new Stored(
                store,
                StoreSummary.of(store),
                articles,
                articles + expected.revised().size(),
                expected.withdrawn().size());
    }

    boolean wasEmpty() {
        return before.figure("articles") == 0;
    }

    boolean isComplete() {
        return problems().isEmpty();
    }

    /** Empty when all is there. A store that does not answer may be on its way up again: that is a problem, no error. */
    List<String> problems() {
        try {
            var now = StoreSummary.of(store);
            var moreDeleted = more(now, "deletedArticles");
            var more = more(now, "articles") + moreDeleted;
            var moreRevisions = more(now, "revisions");
            return more >= articles && moreRevisions >= revisions && moreDeleted >= deleted
                    ? List.of()
                    : List.of(more + " articles in " + moreRevisions + " revisions were stored and " + moreDeleted
                            + " taken down, " + articles + " in " + revisions + " and " + deleted + " should be");
        } catch (IOException e) {
            return List.of("the store does not answer: " + e.getMessage());
        }
    }

    private long more(StoreSummary now, String figure) {
        return now.figure(figure) - before.figure(figure);
    }
}
