package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.NewsDate;
import io.newswire.contracts.Story.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MembersTest {
    private static final int ARTICLES = 30;

    @ParameterizedTest
    @MethodSource("seeds")
    void the_first_publisher_is_at_hand_whoever_comes_and_goes_and_no_member_is_lost(long seed) {
        var random = new Random(seed);
        int most = 2 + random.nextInt(9);
        var others = new MapMembers();
        var members = new Members(StoryState.UNKNOWN, others, most);
        var all = new HashMap<String, Member>();
        for (int i = 0; i < 400; i++) {
            var member = member(random);
            if (random.nextInt(8) < 4 + 2 * (i / 100 % 2)) {
                members.put(member);
                all.put(member.articleId(), member);
            } else {
                members.remove(member.articleId());
                all.remove(member.articleId());
            }
            assertThat(members.first()).isEqualTo(all.values().stream().min(FirstPublisher.ORDER));
            assertThat(members.count()).isEqualTo(all.size());
            assertThat(members.get(member.articleId())).isEqualTo(Optional.ofNullable(all.get(member.articleId())));
            assertThat(members.atHand()).hasSizeBetween(Math.min(all.size(), most / 2 + 1), most);
        }
        assertThat(members.removeAll()).containsExactlyInAnyOrderElementsOf(all.values());
        assertThat(others.all()).isEmpty();
        assertThat(members.count()).isZero();
    }

    static LongStream seeds() {
        return new Random(4711).longs(100);
    }

    private static Member member(Random random) {
        var id = "a%02d".formatted(random.nextInt(ARTICLES));
        var published = NewsDate.parse("2026-03-01T%02d:%02d:00Z".formatted(random.nextInt(24), random.nextInt(60)));
        return new Member(id, 1, null, "Harbour", null, published, Moves.NOW, null, null);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_others_that_were_forgotten_are_no_longer_counted_once_they_are_read_anew(long seed) {
        var random = new Random(seed);
        var others = new MapMembers();
        var members = new Members(StoryState.UNKNOWN, others, 4);
        for (int i = 0; i < ARTICLES; i++) {
            members.put(member(random));
        }
        others.members().clear();
        assertThat(members.count()).isGreaterThan(4);
        List.copyOf(members.atHand()).forEach(member -> members.remove(member.articleId()));
        assertThat(members.count()).isZero();
    }
}
