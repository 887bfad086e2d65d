package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Story.Member;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryMoveTest {
    private static final Instant AT = Instant.parse("2026-11-24T09:30:00Z");
    private static final Member MEMBER = new Member("a", 1, null, "Harbour", null, null, AT, null, null);

    @Test
    void what_a_former_version_is_about_stands_with_what_it_is_like() {
        var before =
                "{\"kind\":\"LEAVES\",\"articleId\":\"a\",\"revision\":0,\"hops\":0,\"metBy\":\"c\",\"saidAt\":{\"b\":\""
                        + AT + "\"}}";
        var move = JsonCodec.of(StoryMove.class).decode(before.getBytes(StandardCharsets.UTF_8));

        assertThat(move.about("b")).isEqualTo(AT);
        assertThat(move.about("c")).isNull();
        assertThat(move.about(AT.plusSeconds(1)).about("b")).isEqualTo(AT.plusSeconds(1));
    }

    @Test
    void the_lowest_story_of_a_circle_is_known_after_a_while_and_counted_anew() {
        var move = StoryMove.joins(MEMBER, null);
        for (int hops = 0; hops < StoryMove.FEW_HOPS; hops++) {
            move = move.passedOn("a", null);
            assertThat(move.lowest()).isNull();
        }
        assertThat(move.passedOn("c", null)
                        .passedOn("b", null)
                        .passedOn("d", null)
                        .lowest())
                .isEqualTo("b");
        for (int hops = 0; hops < StoryMove.FEW_HOPS; hops++) {
            move = move.passedOn("b", null);
        }
        assertThat(move.passedOn("c", null).lowest()).isEqualTo("c");
    }

    @Test
    void one_that_was_sent_back_is_like_those_that_it_came_by_too() {
        var joins = StoryMove.joins(MEMBER, 3)
                .meeting(List.of("b"), Map.of("b", AT, "unrelated", AT))
                .cameBy("c", AT);
        assertThat(joins.others()).containsExactly("b");

        var back = joins.passedBack("d", AT);
        assertThat(back.others()).containsExactlyInAnyOrder("b", "c");
        assertThat(back.kind()).isEqualTo(StoryMove.Kind.STANDS_ALONE);
        assertThat(back.home()).as("its place is told by who sends it back").isNull();
        assertThat(back.joinsInstead().sentBackBy()).isNull();
        assertThat(back.joinsInstead().comesHomeAgain()).isTrue();
    }
}
