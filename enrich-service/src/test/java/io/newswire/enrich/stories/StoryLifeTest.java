package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Articles are published, rewritten, deleted and brought back at any moment, and what they send takes any time. Whatever
 * happened: when all of it has arrived, every living article is in one story, and subscribers know of it.
 */
class StoryLifeTest {
    /** The first numbers that come of seeds side by side are much the same. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<StoryPlace> places = new ArrayList<>();
    private World world = new World(0);
    private List<Paper> papers = List.of();
    private Random random = new Random();

    @ParameterizedTest
    @MethodSource("seeds")
    void at_rest_every_living_article_is_in_one_story_which_subscribers_know_whole(long seed) {
        random = new Random(seed * SPREAD);
        world = new World(seed, 2 + random.nextInt(3));
        int articles = 2 + random.nextInt(9);
        papers = IntStream.range(0, articles)
                .mapToObj(i -> new Paper("a%02d".formatted(i), world))
                .toList();
        int calm = random.nextInt(25);
        for (int i = 0; i < 15 * articles; i++) {
            act(papers.get(random.nextInt(articles)));
            world.deliver(random.nextInt(1 + calm));
            deliverPlaces(random.nextInt(3));
        }
        rest();

        papers.forEach(this::assertInOneStory);
        world.assertSubscribersKnow();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("newswire.seeds", 2_000));
    }

    private void act(Paper paper) {
        int die = random.nextInt(10);
        if (paper.isWaiting()) {
            if (die == 0) {
                paper.deleted();
            } else if (die == 1) {
                paper.stopsWaiting();
            }
        } else if (paper.isLiving() && die < 2) {
            paper.deleted();
        } else if (die < 5) {
            paper.standsAlone(date(), random.nextInt(3) == 0);
        } else {
            var other = papers.get(random.nextInt(papers.size()));
            if (other != paper && other.revision() > 0) {
                var alike = alike();
                paper.repeats(other.id, alike, said(other.id, alike), date(), random.nextInt(3) == 0);
            }
        }
        if (paper.isLiving() && !paper.isWaiting() && random.nextInt(10) == 0) {
            var alike = alike();
            paper.meets(alike, said(paper.id, alike));
        }
    }

    private List<String> alike() {
        return random.nextInt(3) > 0
                ? List.of()
                : papers.stream()
                        .filter(paper -> paper.revision() > 0 && random.nextInt(4) == 0)
                        .map(paper -> paper.id)
                        .toList();
    }

    /** What each of them says, or what it said before: the index may hear of a text late. */
    private Map<String, Instant> said(String id, List<String> alike) {
        return papers.stream()
                .filter(paper -> paper.revision() > 0 && (paper.id.equals(id) || alike.contains(paper.id)))
                .filter(paper -> random.nextInt(5) > 0)
                .collect(Collectors.toMap(
                        paper -> paper.id,
                        paper ->
                                paper.saidAt().get(random.nextInt(paper.saidAt().size()))));
    }

    private @Nullable String date() {
        return random.nextInt(3) == 0 ? null : "2026-03-01T%02d:00:00Z".formatted(random.nextInt(24));
    }

    private void deliverPlaces(int most) {
        places.addAll(world.takePlaces());
        for (int i = 0; i < most && !places.isEmpty(); i++) {
            var place = places.remove(random.nextInt(places.size()));
            papers.stream().filter(paper -> paper.id.equals(place.articleId())).forEach(paper -> paper.place(place));
        }
    }

    private void rest() {
        do {
            world.settle();
            deliverPlaces(Integer.MAX_VALUE);
        } while (!world.isAtRest());
        assertThat(papers).as("every place was told").noneMatch(Paper::isWaiting);
    }

    private void assertInOneStory(Paper paper) {
        var revisions = world.stories.keySet().stream()
                .flatMap(story -> world.members(story).stream())
                .filter(member -> member.articleId().equals(paper.id))
                .map(Member::revision)
                .toList();
        if (!paper.isLiving()) {
            assertThat(revisions).as("stories that a deleted article is in").isEmpty();
            return;
        }
        assertThat(revisions).as("what stories have of %s", paper.id).containsExactly(paper.revision());
        var own = world.stories.get(paper.id);
        if (paper.of() == null && (own == null || !own.staysMerged())) {
            assertThat(world.members(paper.id))
                    .as("the story of one that stands alone")
                    .extracting(Member::articleId)
                    .contains(paper.id);
        }
    }
}
