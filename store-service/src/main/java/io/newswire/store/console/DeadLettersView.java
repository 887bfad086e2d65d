package io.newswire.store.console;

import io.newswire.store.query.DeadLetterFilter;
import io.newswire.store.query.DeadLetterFilter.Wanted;
import io.newswire.store.query.DeadLetterGroups;
import io.newswire.store.query.DeadLetterGroups.Group;
import io.newswire.store.query.FoundDeadLetterRun;
import java.time.Instant;
import java.util.List;

/** What no stage could process, by its cause. */
record DeadLettersView(DeadLetterFilter filter, DeadLetterGroups found, List<FoundDeadLetterRun> running, Instant now) {
    List<Wanted> states() {
        return List.of(Wanted.values());
    }

    /** The same question of those in another state. */
    String of(Wanted state) {
        return link().with("state", SettleView.word(state)).of(DeadLetterPages.ALL);
    }

    String list(Group group) {
        return link(group).of(DeadLetterPages.ALL + "/list");
    }

    /** To be re-driven or discarded. */
    String settle(Group group) {
        return link(group).of(DeadLetterPages.ALL + "/settle");
    }

    boolean canBeSettled() {
        return filter.state() == Wanted.OPEN || filter.state() == Wanted.DISCARDED;
    }

    private SearchLink link(Group group) {
        return link().with("stage", group.stage())
                .with("reason", group.reason())
                .with("topic", group.topic() == null ? "" : group.topic())
                .with("error", group.error());
    }

    private SearchLink link() {
        return new SearchLink(filter.byName());
    }
}
