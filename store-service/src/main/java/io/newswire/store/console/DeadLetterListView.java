package io.newswire.store.console;

import io.newswire.store.query.DeadLetterFilter;
import io.newswire.store.query.FoundDeadLetter;
import io.newswire.store.query.Page;
import org.jspecify.annotations.Nullable;

/** Dead letters one by one. */
record DeadLetterListView(DeadLetterFilter filter, Page<FoundDeadLetter> page) {
    @Nullable
    String next() {
        return page.next() == null
                ? null
                : new SearchLink(filter.byName()).with("cursor", page.next()).of(DeadLetterPages.ALL + "/list");
    }

    String groups() {
        return new SearchLink(filter.byName()).of(DeadLetterPages.ALL);
    }
}
