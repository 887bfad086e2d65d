package io.newswire.store.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.Story;
import io.newswire.store.TestStory;
import io.newswire.store.query.StoryDetail;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryViewTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:00:00Z, 2026-11-24T09:05:00+01:00, 5 min",
        "2026-11-24T08:00:00Z, 2026-11-24T09:45:30Z, 1 h 45 min",
        "2026-11-24T08:00:00Z, 2026-11-24T10:00:00Z, 2 h",
        "2026-11-24T08:00:00Z, 2026-11-26T09:00:00Z, 2 d",
        "2026-11-24T08:00:00Z, 2026-11-24, same day",
        "2026-11-24T08:00:00, 2026-11-25T01:00:00Z, 1 d",
        "2026-11-24, 2026-11-24T08:00:00Z, same day",
        "2026-11-24T08:00:00Z, 2026-11-23, –",
        "2026-11-24T08:00:00Z, 2026-11-24T07:59:00Z, –",
        "2026-11-24T08:00:00Z, , –",
        ", 2026-11-24T08:00:00Z, –"
    })
    void how_long_after_the_first_is_told_as_exact_as_both_dates_allow(String first, String second, String after) {
        var story = TestStory.of("s", 0).with("a", "A", "One", first).with("b", "B", "Two", second);
        var view = new StoryView(new StoryDetail(story.build(), Set.of()));
        assertThat(view.after(view.members().getLast())).isEqualTo(after);
        assertThat(view.after(view.members().getFirst())).isEqualTo("–");
    }

    @Test
    void tellings_stand_as_they_were_published_behind_the_first() {
        var story = TestStory.of("s", 0)
                .with("first", "F", "First", "2026-11-24T08:00:00Z")
                .with("late", "L", "Late", "2026-11-24T10:00:00Z")
                .with("next", "N", "Next", "2026-11-24T09:00:00Z");
        var view = new StoryView(new StoryDetail(story.build(), Set.of()));
        assertThat(view.members()).extracting(Story.Member::articleId).containsExactly("first", "next", "late");
    }

    @Test
    void a_telling_is_compared_with_what_it_repeats_and_with_the_first_where_both_are_stored() {
        var members = TestStory.of("s", 0).with("a").with("b").with("c").members();
        var third = repeating("b", members.getLast());
        var story = new TestStory("s", List.of(members.get(0), members.get(1), third), null, TestStory.DAY).build();

        var view = new StoryView(new StoryDetail(story, Set.of("a", "b", "c")));
        assertThat(view.comparison(members.getFirst())).isNull();
        assertThat(view.comparisonWithRepeated(members.getFirst())).isNull();
        assertThat(view.comparison(third)).isEqualTo("/stories/s/compare?a=a&b=c");
        assertThat(view.comparisonWithRepeated(third)).isEqualTo("/stories/s/compare?a=b&b=c");

        var withoutSecond = new StoryView(new StoryDetail(story, Set.of("a", "c")));
        assertThat(withoutSecond.comparison(third)).isNotNull();
        assertThat(withoutSecond.comparisonWithRepeated(third)).isNull();
    }

    private static Story.Member repeating(String other, Story.Member member) {
        return new Story.Member(
                member.articleId(),
                member.revision(),
                member.url(),
                member.headline(),
                member.publisher(),
                member.datePublished(),
                member.seenAt(),
                new Duplicate(Duplicate.Kind.NEAR, other, 0.9),
                member.sourceOrganization());
    }
}
