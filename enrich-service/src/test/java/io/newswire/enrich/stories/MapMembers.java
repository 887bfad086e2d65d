package io.newswire.enrich.stories;

import io.newswire.contracts.Story.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** In memory. */
record MapMembers(Map<String, Member> members) implements OtherMembers {
    MapMembers() {
        this(new TreeMap<>());
    }

    @Override
    public Optional<Member> get(String articleId) {
        return Optional.ofNullable(members.get(articleId));
    }

    @Override
    public void put(Member member) {
        members.put(member.articleId(), member);
    }

    @Override
    public void remove(String articleId) {
        members.remove(articleId);
    }

    @Override
    public List<Member> all() {
        return List.copyOf(members.values());
    }
}
