package io.newswire.enrich.stories;

import io.newswire.contracts.Story.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The members of one story while a move changes them. Those that were published first are at hand, up to a bound; no other one
 * was published before any of these, so the first publisher is always among them, and one that joins moves few bytes however
 * many there are.
 */
final class Members {
    private static final Comparator<Member> AS_SEEN =
            Comparator.comparing(Member::seenAt).thenComparing(Member::articleId);

    private final List<Member> earliest;
    private final OtherMembers others;
    private final int most;
    private int otherCount;

    /** @param most at hand, 2 or more: who is of a story that nobody was told of is listed in its first record */
    Members(StoryState state, OtherMembers others, int most) {
        this.earliest = new ArrayList<>(state.members());
        this.otherCount = state.others();
        this.others = others;
        this.most = most;
    }

    Optional<Member> get(String articleId) {
        var atHand =
                earliest.stream().filter(m -> m.articleId().equals(articleId)).findFirst();
        return atHand.isPresent() || otherCount == 0 ? atHand : others.get(articleId);
    }

    /** It takes the place of the same article's earlier revision. */
    void put(Member member) {
        remove(member.articleId());
        if (otherCount == 0 || FirstPublisher.ORDER.compare(member, last()) < 0) {
            earliest.add(member);
        } else {
            lay(member);
        }
        while (earliest.size() > most) {
            var last = last();
            earliest.remove(last);
            lay(last);
        }
    }

    void remove(String articleId) {
        if (earliest.removeIf(m -> m.articleId().equals(articleId))) {
            refill();
        } else if (otherCount > 0 && others.get(articleId).isPresent()) {
            others.remove(articleId);
            otherCount--;
        }
    }

    /** The published first, if there is any. */
    Optional<Member> first() {
        return earliest.stream().min(FirstPublisher.ORDER);
    }

    int count() {
        return earliest.size() + otherCount;
    }

    int otherCount() {
        return otherCount;
    }

    /** In the order in which they were seen. */
    List<Member> atHand() {
        return earliest.stream().sorted(AS_SEEN).toList();
    }

    /** Those at hand, and the one that is named if it is a member; in the order in which they were seen. */
    List<Member> with(String articleId) {
        return Stream.concat(earliest.stream(), get(articleId).stream())
                .distinct()
                .sorted(AS_SEEN)
                .toList();
    }

    /** Takes all of them away. */
    List<Member> removeAll() {
        var all = new ArrayList<>(atHand());
        if (otherCount > 0) {
            all.addAll(others.all());
            all.subList(earliest.size(), all.size()).forEach(member -> others.remove(member.articleId()));
        }
        earliest.clear();
        otherCount = 0;
        return all;
    }

    private Member last() {
        return earliest.stream().max(FirstPublisher.ORDER).orElseThrow();
    }

    private void lay(Member member) {
        others.put(member);
        otherCount++;
    }

    /** Reads the others when few are left at hand: once in many departures. They are counted anew then. */
    private void refill() {
        if (otherCount == 0 || earliest.size() > most / 2) {
            return;
        }
        var known = others.all();
        var next = known.stream()
                .sorted(FirstPublisher.ORDER)
                .limit(most - (long) earliest.size())
                .toList();
        next.forEach(member -> others.remove(member.articleId()));
        earliest.addAll(next);
        otherCount = known.size() - next.size();
    }
}
