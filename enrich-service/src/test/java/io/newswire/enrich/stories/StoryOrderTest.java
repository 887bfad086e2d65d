package io.newswire.enrich.stories;

import static io.newswire.enrich.stories.Moves.alone;
import static io.newswire.enrich.stories.Moves.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Story.Change;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same moves in any order, as tasks on several machines would bring them. */
class StoryOrderTest {
    private static final int ARTICLES = 12;

    @ParameterizedTest
    @MethodSource("seeds")
    void copies_end_in_one_story_with_the_same_first_publisher_whatever_the_order_and_what_comes_twice(long seed) {
        var random = new Random(seed);
        var world = new World(seed);
        var articles = IntStream.range(0, ARTICLES).boxed().collect(Collectors.toList());
        Collections.shuffle(articles, random);
        for (int article : articles) {
            send(world, article, of(article), 1);
            world.deliver(random.nextInt(20));
            if (random.nextInt(4) == 0) {
                send(world, article, of(article), 1);
            }
        }
        world.settle();

        assertOneStory(world, all());
        var story = world.open().keySet().iterator().next();
        assertThat(story).isEqualTo(id(0));
        assertThat(Objects.requireNonNull(world.topic.get(story)).firstPublisher())
                .as("of that with the earliest date")
                .isEqualTo(id(5));
        assertThat(world.places)
                .extracting(place -> world.resolved(place.story()))
                .containsOnly(id(0));
        assertThat(world.places).extracting(StoryPlace::articleId).containsAll(copies());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void originals_that_turn_out_to_be_copies_at_any_moment_end_in_one_story_with_all_their_copies(long seed) {
        var random = new Random(seed);
        var world = new World(seed);
        for (int article = 0; article < ARTICLES; article++) {
            boolean late = article > 0 && random.nextInt(3) == 0;
            if (late) {
                world.send(id(article), alone(id(article), 1));
            } else {
                send(world, article, of(article), 1);
            }
            world.deliver(random.nextInt(10));
            if (late) {
                send(world, article, of(article), 2);
            }
        }
        world.settle();

        assertOneStory(world, all());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void circles_of_two_that_revisions_make_end_in_one_story(long seed) {
        var random = new Random(seed);
        var world = new World(seed);
        world.send(id(0), alone(id(0), 1));
        world.send(id(1), alone(id(1), 1));
        world.deliver(random.nextInt(4));
        send(world, 0, id(1), 2);
        send(world, 1, id(0), 2);
        for (int article = 2; article < 6; article++) {
            send(world, article, id(article % 2), 1);
            world.deliver(random.nextInt(10));
        }
        world.settle();

        assertOneStory(
                world,
                IntStream.range(0, 6).mapToObj(StoryOrderTest::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void circles_of_any_length_end_and_no_article_is_lost_or_listed_twice(long seed) {
        var random = new Random(seed);
        var world = new World(seed);
        int length = 3 + random.nextInt(5);
        for (int article = 0; article < length; article++) {
            send(world, article, id((article + 1) % length), 1);
            world.deliver(random.nextInt(5));
        }
        world.settle();

        var members = world.stories.keySet().stream()
                .flatMap(story -> world.members(story).stream())
                .map(Member::articleId)
                .sorted()
                .toList();
        var all = IntStream.range(0, length).mapToObj(StoryOrderTest::id).toList();
        assertThat(members).containsExactlyElementsOf(all);
        if (length <= 4) {
            assertOneStory(world, new TreeSet<>(all));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stories_that_articles_are_found_to_have_in_common_become_one_whatever_the_order(long seed) {
        var random = new Random(seed);
        var world = new World(seed);
        var articles = IntStream.range(0, ARTICLES).boxed().collect(Collectors.toList());
        Collections.shuffle(articles, random);
        for (int article : articles) {
            // Three stories: each article repeats the third before it, and some of them are like one of the next story.
            var of = article < 3 ? null : id(article - 3);
            var card = card(id(article), 1, of, null);
            var alike = article == 7 || article == 8 ? List.of(id(article - 1)) : List.<String>of();
            var said = alike.stream().collect(Collectors.toMap(id -> id, Moves::saidAt));
            var joins = of == null
                    ? StoryMove.standsAlone(card)
                    : StoryMove.joins(card, 0).about(Moves.saidAt(of)).meeting(alike, said);
            world.send(of == null ? id(article) : of, joins).deliver(random.nextInt(20));
        }
        world.settle();
        assertOneStory(world, all());
        assertThat(world.open()).containsOnlyKeys(id(0));

        world.now(id(1), alone(id(1), 2)).now(id(2), alone(id(2), 2));
        assertThat(world.open()).as("after revisions of their first articles").containsOnlyKeys(id(0));
        assertOneStory(world, all());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void copies_that_come_at_once_end_in_one_story_and_no_story_is_merged_in_a_circle(long seed) {
        var random = new Random(seed);
        var world = new World(seed);
        // The order in which they were seen, which is not that of their ids.
        var seen = IntStream.range(0, 6).boxed().collect(Collectors.toList());
        Collections.shuffle(seen, random);
        var arriving = new ArrayList<>(seen);
        Collections.shuffle(arriving, random);
        for (int article : arriving) {
            var earlier = seen.subList(0, seen.indexOf(article)).stream()
                    .map(StoryOrderTest::id)
                    .collect(Collectors.toList());
            // What an article repeats most need not be the first.
            Collections.shuffle(earlier, random);
            int late = earlier.isEmpty() ? 0 : random.nextInt(3);
            if (late == 1 || earlier.isEmpty()) {
                world.send(id(article), StoryMove.standsAlone(seen(seen, article, 1, null)));
                step(world, random.nextInt(6));
            }
            if (!earlier.isEmpty()) {
                int known = late == 2 ? 1 : earlier.size();
                var card = seen(seen, article, late == 1 ? 2 : 1, earlier.getFirst());
                var said = said(seen);
                var joins = StoryMove.joins(card, 0).about(said.get(earlier.getFirst()));
                world.send(earlier.getFirst(), joins.meeting(earlier.subList(1, known), said));
                if (known < earlier.size()) {
                    step(world, random.nextInt(6));
                    earlier.subList(1, earlier.size())
                            .forEach(other -> world.send(
                                    other, StoryMove.isMet(id(article), said.get(other), id(article), card.seenAt())));
                }
            }
            step(world, random.nextInt(6));
        }
        step(world, 10_000);

        assertOneStory(world, seen.stream().map(StoryOrderTest::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<String, Instant> said(List<Integer> order) {
        return order.stream()
                .collect(Collectors.toMap(StoryOrderTest::id, article -> Moves.NOW.plusMillis(order.indexOf(article))));
    }

    private static Member seen(List<Integer> order, int article, int revision, @Nullable String of) {
        return Moves.seenAt(card(id(article), revision, of, null), Moves.NOW.plusMillis(order.indexOf(article)));
    }

    private static void step(World world, int times) {
        for (int i = 0; i < times && !world.isAtRest(); i++) {
            world.deliver(1);
            world.stories
                    .keySet()
                    .forEach(id -> assertThat(isInCircle(world, id))
                            .as("a circle at " + id)
                            .isFalse());
        }
    }

    private static boolean isInCircle(World world, String id) {
        var next = id;
        for (int hops = 0; next != null && hops < ARTICLES; hops++) {
            var into = world.stories.getOrDefault(next, StoryState.UNKNOWN).into();
            next = into == null ? null : into.story();
        }
        return next != null;
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    private static void assertOneStory(World world, Set<String> members) {
        assertThat(world.open().values()).containsExactly(members);
        var id = world.open().keySet().iterator().next();
        assertThat(world.places)
                .allSatisfy(place -> assertThat(world.resolved(place.story()))
                        .as("where subscribers find %s", place)
                        .isEqualTo(id));
        assertThat(world.topic.values())
                .allSatisfy(story -> assertThat(story.mergedInto() == null).isEqualTo(story.change() != Change.MERGED));
    }

    /** Each repeats the one of half its number. */
    private static @Nullable String of(int article) {
        return article == 0 ? null : id(article / 2);
    }

    private static void send(World world, int article, @Nullable String of, int revision) {
        var published = article == 5 ? "2026-03-02T07:00:00Z" : null;
        var card = card(id(article), revision, of, published);
        world.send(of == null ? id(article) : of, of == null ? StoryMove.standsAlone(card) : StoryMove.joins(card, 0));
    }

    private static Set<String> all() {
        return IntStream.range(0, ARTICLES).mapToObj(StoryOrderTest::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> copies() {
        var copies = all();
        copies.remove(id(0));
        return copies;
    }

    private static String id(int article) {
        return "a%02d".formatted(article);
    }
}
