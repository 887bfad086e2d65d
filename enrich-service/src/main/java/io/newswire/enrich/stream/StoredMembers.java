package io.newswire.enrich.stream;

import io.newswire.contracts.Story.Member;
import io.newswire.enrich.stories.OtherMembers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The members of one story that its state does not hold, side by side in the store. */
record StoredMembers(String story, LastingStore<Member> store, Instant now) implements OtherMembers {
    /** No id holds either: the one sorts before the other, and nothing in between. */
    private static final char PART = ' ';

    private static final char END = PART + 1;

    @Override
    public Optional<Member> get(String articleId) {
        return Optional.ofNullable(store.get(key(articleId), now).value());
    }

    @Override
    public void put(Member member) {
        var key = key(member.articleId());
        store.put(key, store.get(key, now), member, now);
    }

    @Override
    public void remove(String articleId) {
        var key = key(articleId);
        store.put(key, store.get(key, now), null, now);
    }

    @Override
    public List<Member> all() {
        return store.between(story + PART, story + END, now);
    }

    private String key(String articleId) {
        return story + PART + articleId;
    }
}
