package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Story.Member;
import io.newswire.enrich.InventedText;
import io.newswire.enrich.duplicates.Sketch;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles that are deleted and brought back, and given one another's words, in tellings that differ, again and again. */
class NewsroomTest {
    /** The first numbers that come of seeds side by side are much the same. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int PARAGRAPHS = 12;
    /** Of each report what papers make of it, its own words first. */
    private static final List<List<Sketch>> REPORTS =
            LongStream.range(0, 4).mapToObj(NewsroomTest::tellings).toList();

    private static final List<Integer> ALL = List.of(0, 1, 2, 3, 4, 5);
    /** Those that have most of their text in common with each other. */
    private static final List<Integer> ALIKE = List.of(0, 3, 4, 5);

    /** The number of the report that each living article tells. */
    private final Map<String, Integer> said = new TreeMap<>();

    private Random random = new Random();
    private Newsroom newsroom = new Newsroom(0, 0);

    @ParameterizedTest
    @MethodSource("seeds")
    void unrelated_reports_are_in_no_story_together_whatever_was_under_way(long seed) {
        storm(seed, ALL.subList(0, 1 + new Random(seed).nextInt(ALL.size())));

        assertThat(said.keySet())
                .as("waits")
                .allMatch(id -> newsroom.known(id).turns().isEmpty());
        assertThat(stories().flatMap(story -> story.stream()).sorted())
                .as("each is in one story")
                .containsExactlyElementsOf(said.keySet());
        assertThat(stories())
                .allSatisfy(story -> assertThat(story)
                        .as("what is told in the story of %s", story)
                        .extracting(said::get)
                        .containsOnly(said.get(story.iterator().next())));
        newsroom.world.assertSubscribersKnow();
    }

    /** Two, now and then, until one more tells it: docs/stories.md. */
    @Test
    void nearly_every_report_is_one_story_whatever_was_under_way_and_each_is_once_one_more_tells_it() {
        long all = 0;
        long parted = 0;
        for (long seed : seeds().toArray()) {
            storm(seed, ALIKE);
            all += reports().size();
            parted += parted().size();
            for (int report : Set.copyOf(said.values())) {
                says("z" + report, report, 0);
                newsroom.settle();
            }
            assertThat(parted()).as("seed %d", seed).isEmpty();
        }
        System.out.println(parted + " of " + all + " reports are two stories");
        assertThat(parted).isLessThanOrEqualTo(1 + all / 400);
    }

    private Set<Set<String>> parted() {
        var parted = new HashSet<>(reports());
        parted.removeAll(stories().collect(Collectors.toSet()));
        return parted;
    }

    private void storm(long seed, List<Integer> tellings) {
        begin(seed, 2_000);
        int articles = 2 + random.nextInt(19);
        int reports = 2 + random.nextInt(REPORTS.size() - 1);
        int calm = random.nextInt(60);
        for (int round = 0; round < 6; round++) {
            for (int article = 0; article < articles; article++) {
                if (round == 0 || random.nextBoolean()) {
                    change(article, reports, tellings);
                    newsroom.deliver(random.nextInt(1 + calm));
                }
            }
            newsroom.deliver(random.nextInt(1 + 20 * calm));
        }
        newsroom.settle();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_report_is_one_story_when_one_change_comes_after_the_other(long seed) {
        begin(seed, 0);
        int articles = 2 + random.nextInt(7);
        for (int change = 0; change < 30; change++) {
            change(random.nextInt(articles), 3, ALIKE);
            newsroom.settle();
        }

        assertThat(stories()).containsExactlyInAnyOrderElementsOf(reports());
    }

    private Set<Set<String>> reports() {
        return Set.copyOf(said.keySet().stream()
                .collect(Collectors.groupingBy(said::get, Collectors.toSet()))
                .values());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("newswire.seeds", 300));
    }

    private void begin(long seed, int apart) {
        random = new Random(seed * SPREAD);
        newsroom = new Newsroom(seed, apart);
        said.clear();
    }

    private static String id(int article) {
        return "a%02d".formatted(article);
    }

    private void change(int article, int reports, List<Integer> tellings) {
        var id = id(article);
        if (said.containsKey(id) && random.nextInt(6) == 0) {
            newsroom.deleted(id);
            said.remove(id);
        } else if (random.nextInt(6) == 0) {
            newsroom.promoted(id);
        } else if (random.nextInt(10) == 0) {
            newsroom.stopsWaiting(id);
        } else {
            int report = random.nextInt(reports);
            says(id, report, tellings.get(random.nextInt(tellings.size())));
        }
    }

    private void says(String id, int report, int telling) {
        newsroom.says(id, REPORTS.get(report).get(telling));
        said.put(id, report);
    }

    private Stream<Set<String>> stories() {
        return newsroom.world.stories.keySet().stream()
                .map(id -> newsroom.world.members(id))
                .filter(members -> !members.isEmpty())
                .map(members -> members.stream().map(Member::articleId).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<Sketch> tellings(long report) {
        var all = new InventedText(report).paragraphs(PARAGRAPHS);
        int part = PARAGRAPHS * 7 / 10;
        return List.of(
                text(all),
                text(all.subList(0, part)),
                text(all.subList(PARAGRAPHS - part, PARAGRAPHS)),
                text(all.subList(0, PARAGRAPHS - 1)),
                text(with("NORHAVEN (Northern Press) -", all)),
                text(with("A lead that this paper wrote itself stands here for its own readers.", all)));
    }

    private static List<String> with(String first, List<String> paragraphs) {
        return IntStream.rangeClosed(0, paragraphs.size())
                .mapToObj(i -> i == 0 ? first : paragraphs.get(i - 1))
                .toList();
    }

    private static Sketch text(List<String> paragraphs) {
        return Sketch.of(String.join("\n\n", paragraphs));
    }
}
