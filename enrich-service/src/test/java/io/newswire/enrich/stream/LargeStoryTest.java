package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.NewsDate;
import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A story that has more members than its state holds, beside one whose id begins like its own. */
class LargeStoryTest extends EnrichedTest {
    private static final int MEMBERS = Story.MOST_MEMBERS + 50;

    private final TreeMap<String, List<Story>> read = new TreeMap<>();

    @BeforeEach
    void twoLargeStories() {
        for (int i = 0; i < MEMBERS; i++) {
            enrich.move("s", StoryMove.joins(card("m", i), null));
            enrich.move("s1", StoryMove.joins(card("other", i), null));
        }
    }

    @Test
    void all_that_joined_are_told_once_and_counted() {
        var told = of("s");
        assertThat(told).extracting(Story::changed).doesNotHaveDuplicates().hasSize(MEMBERS - 1);
        assertThat(told.getLast().memberCount()).isEqualTo(MEMBERS);
        assertThat(told.getLast().members()).hasSize(Story.MOST_MEMBERS);
        assertThat(told.getLast().firstPublisher()).isEqualTo(id("m", MEMBERS - 1));
    }

    @Test
    void when_those_that_were_first_leave_others_take_their_place() {
        for (int i = MEMBERS - 1; i >= 60; i--) {
            enrich.move("s", StoryMove.leaves(id("m", i), 2));
        }
        var last = of("s").getLast();
        assertThat(last.firstPublisher()).isEqualTo(id("m", 59));
        assertThat(last.members()).hasSize(60);
        assertThat(last.memberCount()).isEqualTo(60);
    }

    @Test
    void a_merger_takes_all_members_along_and_none_of_the_other_story() {
        var repeats = new Duplicate(Duplicate.Kind.NEAR, "z", 0.9);
        var namesake = new Member("s", 1, null, "Harbour", null, null, EnrichHarness.START, repeats, null);
        enrich.move("s", StoryMove.follows(namesake, "z", null));
        var merged = of("z").getLast();
        assertThat(merged.memberCount()).isEqualTo(MEMBERS);
        assertThat(of("z").stream().flatMap(story -> story.members().stream()).map(Member::articleId))
                .containsAll(
                        IntStream.range(0, MEMBERS).mapToObj(i -> id("m", i)).toList());
        enrich.move("s1", StoryMove.joins(card("other", MEMBERS), null));
        assertThat(of("s1").getLast().memberCount()).isEqualTo(MEMBERS + 1);
    }

    @Test
    void a_member_that_the_state_does_not_hold_is_revised_and_leaves_and_is_forgotten_by_itself() {
        enrich.move("s", StoryMove.joins(revised(0), null));
        assertThat(of("s").getLast().change()).isEqualTo(Story.Change.REVISED);
        assertThat(of("s").getLast().memberCount()).isEqualTo(MEMBERS);
        enrich.move("s", StoryMove.leaves(id("m", 0), 3));
        assertThat(of("s").getLast().memberCount()).isEqualTo(MEMBERS - 1);

        enrich.driver.advanceWallClockTime(Duration.ofDays(10));
        enrich.move("s", StoryMove.joins(card("late", 0), null));
        enrich.driver.advanceWallClockTime(Duration.ofDays(10));
        enrich.move("s", StoryMove.leaves(id("m", 1), 2));
        assertThat(of("s").getLast().memberCount()).as("that one was forgotten").isEqualTo(MEMBERS);
    }

    private List<Story> of(String story) {
        enrich.stories.readKeyValuesToList().stream()
                .filter(each -> each.value != null)
                .collect(Collectors.groupingBy(
                        each -> each.key, Collectors.mapping(each -> each.value, Collectors.toList())))
                .forEach((id, more) -> read.merge(id, more, LargeStoryTest::and));
        return read.getOrDefault(story, List.of());
    }

    private static List<Story> and(List<Story> before, List<Story> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }

    /** The later it joins, the earlier it was published. */
    private static Member card(String kind, int number) {
        var minute = 999 - number;
        var date = NewsDate.parse(
                "2026-02-%02dT%02d:%02d:00Z".formatted(1 + minute / 1440, minute / 60 % 24, minute % 60));
        return new Member(id(kind, number), 1, null, "Harbour", null, date, EnrichHarness.START, null, null);
    }

    private static Member revised(int number) {
        var card = card("m", number);
        return new Member(card.articleId(), 2, null, "Harbour", null, card.datePublished(), card.seenAt(), null, null);
    }

    private static String id(String kind, int number) {
        return "%s%03d".formatted(kind, number);
    }
}
