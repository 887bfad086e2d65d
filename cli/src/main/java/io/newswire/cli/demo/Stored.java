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

    private Stored(URI store, StoreSummary before, long articles, long revisions) {
        this.store = store;
        this.before = before;
        this.articles = articles;
        this.revisions = revisions;
    }

    /** To be called before the newsroom is followed. */
    static Stored expecting(URI store, Expected expected) throws IOException {
        var articles = expected.articles().size();
        return new Stored(
                store,
                StoreSummary.of(store),
                articles,
                articles + expected.revised().size());
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
            var more = now.figure("articles") - before.figure("articles");
            var moreRevisions = now.figure("revisions") - before.figure("revisions");
            return more >= articles && moreRevisions >= revisions
                    ? List.of()
                    : List.of(more + " articles in " + moreRevisions + " revisions were stored, " + articles + " in "
                            + revisions + " should be");
        } catch (IOException e) {
            return List.of("the store does not answer: " + e.getMessage());
        }
    }
}
