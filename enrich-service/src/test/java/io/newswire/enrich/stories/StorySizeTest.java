package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a story takes, in bytes of JSON without keys and headers, as docs/stories.md has it. */
class StorySizeTest {
    private static final String ID = "%032x".formatted(0);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456789Z");
    private static final JsonCodec<StoryState> STATE = JsonCodec.of(StoryState.class);
    private static final JsonCodec<Story> STORY = JsonCodec.of(Story.class);
    private static final JsonCodec<Member> MEMBER = JsonCodec.of(Member.class);

    @Test
    void the_state_and_the_record_of_a_story_grow_no_further_than_with_those_that_are_listed() {
        var others = new MapMembers();
        var state = StoryState.UNKNOWN;
        int largest = 0;
        for (int member = 0; member < 50_000; member++) {
            var step = StoryRule.step(ID, state, others, move(member), NOW);
            state = step.state();
            if (List.of(10, 200, 50_000).contains(member + 1)) {
                largest = STATE.encode(state).length;
                print(member + 1, largest, told(step));
            }
            assertThat(state.members().size() + others.members().size()).isEqualTo(member + 1);
        }
        assertThat(told(StoryRule.step(ID, state, others, move(50_000), NOW)).memberCount())
                .isEqualTo(50_001);
        assertThat(largest).isLessThan(Story.MOST_MEMBERS * 450);
    }

    private static void print(int members, int state, Story told) {
        System.out.printf(
                "%d members: state %d bytes, record %d bytes, one more member in the store %d bytes%n",
                members,
                state,
                STORY.encode(told).length,
                MEMBER.encode(told.members().getLast()).length);
    }

    private static Story told(Step step) {
        return step.effects().stream()
                .filter(Effect.Told.class::isInstance)
                .map(effect -> ((Effect.Told) effect).story())
                .findFirst()
                .orElseThrow();
    }

    private static StoryMove move(int member) {
        return member == 0 ? StoryMove.standsAlone(card(0, null)) : StoryMove.joins(card(member, ID), null);
    }

    /** As long as those of real articles. */
    private static Member card(int number, @Nullable String of) {
        var id = "%032x".formatted(number);
        return new Member(
                id,
                1,
                "https://news.example/" + id,
                "New harbour of the town opened again %05d".formatted(number),
                null,
                null,
                NOW.plusMillis(number),
                of == null ? null : new Duplicate(Duplicate.Kind.EXACT, of, 1),
                null);
    }
}
