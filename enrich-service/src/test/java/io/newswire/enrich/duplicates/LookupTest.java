package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Duplicate.Kind;
import io.newswire.enrich.InventedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTest {
    private static final int SHARDS = 6;
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Lookup LOOKUP = new Lookup(0.7, SHARDS);

    private final Map<Band, List<IndexEntry>> index = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatever_the_order_of_arrival_the_later_of_two_alike_is_told_of_the_earlier(long seed) {
        var articles = families(seed);
        var told = told(articles, seed);
        assertThat(told).as("no pair more than twice").allMatch(pair -> Collections.frequency(told, pair) <= 2);
        for (var a : articles) {
            for (var b : articles) {
                boolean expected = LOOKUP.isAfter(a, b) && alike(a.sketch(), b.sketch());
                assertThat(told.contains(a.articleId() + " of " + b.articleId()))
                        .as("%s of %s", a, b)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void one_that_comes_in_after_a_later_one_is_told_to_it() {
        var text = new InventedText(1).paragraph();
        ask(entry("late", 2, text));
        var answers = ask(entry("early", 1, text));

        assertThat(answers)
                .filteredOn(a -> a.articleId().equals("early"))
                .allMatch(a -> a.matches().isEmpty());
        assertThat(answers)
                .filteredOn(a -> a.articleId().equals("late"))
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.shard()).isNull();
                    assertThat(late.matches()).extracting(Match::of).containsExactly("early");
                });
    }

    @Test
    void a_copy_is_found_where_the_first_band_that_it_shares_has_forgotten_its_original() {
        var text = new InventedText(1).paragraphs(20);
        var original = entry("original", 1, String.join(" ", text));
        var copy = entry("copy", 2, String.join(" ", text.subList(0, 19)));
        ask(original);
        int first = Band.lowestShared(original.sketch(), copy.sketch()).orElseThrow();
        index.remove(Band.of(copy.sketch()).get(first));

        assertThat(matches(copy)).extracting(Match::of).containsExactly("original");
    }

    @Test
    void a_pair_is_looked_at_in_no_band_between() {
        var text = new InventedText(1).paragraphs(20);
        var original = Sketch.of(String.join(" ", text));
        var copy = Sketch.of(String.join(" ", text.subList(0, 19)));
        var shared = new ArrayList<>(Band.of(original));
        shared.retainAll(Band.of(copy));
        assertThat(shared).hasSizeGreaterThan(2);
        assertThat(Band.of(copy))
                .filteredOn(band -> Band.answersFor(original, copy, band.index()))
                .containsExactly(shared.getFirst(), shared.getLast());
    }

    @Test
    void an_article_never_matches_itself() {
        var text = new InventedText(1).paragraph();
        ask(entry("a", 1, text));

        assertThat(ask(entry("a", 2, text))).allMatch(answer -> answer.matches().isEmpty());
    }

    @Test
    void a_match_says_whether_the_words_are_the_same() {
        var text = new InventedText(1).paragraphs(20);
        ask(entry("original", 1, String.join(" ", text)));
        var exact = matches(entry("exact", 2, String.join("\n\n", text)));
        var near = matches(entry("near", 3, String.join(" ", text.subList(0, 19))));

        assertThat(exact).singleElement().satisfies(match -> {
            assertThat(match.kind()).isEqualTo(Kind.EXACT);
            assertThat(match.similarity()).isEqualTo(1);
        });
        assertThat(near).hasSize(2).allMatch(match -> match.kind() == Kind.NEAR && match.similarity() < 1);
    }

    @Test
    void a_match_between_articles_that_were_alike_in_an_earlier_revision_is_settled() {
        var text = new InventedText(1).paragraphs(20);
        var first = Sketch.of(String.join(" ", text));
        ask(entry("copy", 2, String.join(" ", text)));
        var second = Sketch.of(String.join(" ", text.subList(0, 19)));
        var since = NOW.plusMillis(1);
        var corrected =
                new IndexEntry("a", 2, 0, NOW.plusMillis(3), since, second, List.of(new Said(first, since)), null);

        assertThat(ask(corrected))
                .filteredOn(answer -> !answer.matches().isEmpty())
                .isNotEmpty()
                .allSatisfy(told -> {
                    assertThat(told.articleId()).isEqualTo("copy");
                    assertThat(told.matches())
                            .singleElement()
                            .matches(match -> match.of().equals("a") && match.settled());
                });
    }

    /** Nobody told it of the first revision: it came when that was rewritten. */
    @Test
    void a_match_with_a_corrected_article_is_not_settled_for_who_comes_after_the_correction() {
        var text = new InventedText(1).paragraphs(20);
        var first = entry("a", 1, String.join(" ", text));
        ask(first);
        var shorter = String.join(" ", text.subList(0, 19));
        ask(revised(first, 3, shorter));

        assertThat(matches(entry("after", 4, shorter)))
                .filteredOn(match -> match.of().equals("a"))
                .isNotEmpty()
                .noneMatch(Match::settled);
    }

    @Test
    void a_copy_of_what_an_article_said_before_is_none_of_it_and_one_from_that_time_that_comes_in_late_is() {
        var text = new InventedText(1).paragraph();
        var first = entry("a", 1, text);
        ask(first);
        ask(revised(first, 5, new InventedText(2).paragraph()));

        assertThat(matches(entry("late", 4, text))).extracting(Match::of).containsOnly("a");
        assertThat(matches(entry("after", 6, text))).extracting(Match::of).doesNotContain("a");
        assertThat(matches(entry("now", 7, new InventedText(2).paragraph())))
                .extracting(Match::of)
                .contains("a");
    }

    @Test
    void a_match_is_not_settled_by_what_the_two_said_at_different_times() {
        var before = new InventedText(1).paragraph();
        var now = new InventedText(2).paragraph();
        var a1 = entry("a", 1, before);
        ask(a1);
        ask(revised(a1, 2, now));
        var b1 = entry("b", 3, before);
        assertThat(matches(b1)).isEmpty();

        assertThat(matches(revised(b1, 4, now)))
                .isNotEmpty()
                .allMatch(match -> match.of().equals("a") && !match.settled());
    }

    @Test
    void who_repeated_an_article_while_it_said_something_else_repeats_it_when_that_returns_to_its_words() {
        var text = new InventedText(1).paragraph();
        var a1 = entry("a", 1, text);
        ask(a1);
        var a2 = revised(a1, 2, new InventedText(2).paragraph());
        ask(a2);
        assertThat(matches(entry("b", 3, text))).isEmpty();

        var answers = ask(revised(a2, 4, text));

        assertThat(answers)
                .filteredOn(answer -> answer.articleId().equals("a"))
                .allMatch(answer -> answer.matches().isEmpty());
        assertThat(answers)
                .filteredOn(answer -> answer.articleId().equals("b"))
                .flatExtracting(Answer::matches)
                .isNotEmpty()
                .allMatch(match -> match.of().equals("a") && !match.settled());
    }

    @Test
    void an_article_that_is_corrected_is_no_copy_of_who_comes_in_the_same_instant() {
        var text = new InventedText(1).paragraphs(20);
        var first = entry("z", 1, String.join(" ", text));
        ask(first);
        var shorter = String.join(" ", text.subList(0, 19));
        ask(entry("b", 3, shorter));

        assertThat(matches(revised(first, 3, shorter))).isEmpty();
    }

    private List<Match> matches(IndexEntry entry) {
        return ask(entry).stream()
                .filter(answer -> answer.articleId().equals(entry.articleId()))
                .flatMap(answer -> answer.matches().stream())
                .distinct()
                .toList();
    }

    private List<Answer> ask(IndexEntry entry) {
        return entry.targets(SHARDS).stream()
                .flatMap(shard -> LOOKUP.answers(entry, shard, new MapIndex(index)).stream())
                .toList();
    }

    private static IndexEntry entry(String id, int second, String text) {
        return new IndexEntry(id, 1, 0, NOW.plusMillis(second), Sketch.of(text), List.of());
    }

    private static IndexEntry revised(IndexEntry before, int second, String text) {
        var earlier = new ArrayList<>(before.earlier());
        earlier.add(new Said(before.sketch(), before.seenAt()));
        return new IndexEntry(
                before.articleId(),
                before.revision() + 1,
                0,
                NOW.plusMillis(second),
                before.since(),
                Sketch.of(text),
                earlier,
                null);
    }

    private static boolean alike(Sketch a, Sketch b) {
        return Band.lowestShared(a, b).isPresent() && a.similarity(b) >= LOOKUP.threshold();
    }

    /** Three families of articles, alike within and between the threshold's sides, some seen in the same instant. */
    private static List<IndexEntry> families(long seed) {
        var articles = new ArrayList<IndexEntry>();
        for (int family = 0; family < 3; family++) {
            var invented = new InventedText(seed * 100 + family);
            var text = invented.paragraphs(12);
            for (int member = 0; member < 6; member++) {
                var words = new ArrayList<>(text.subList(0, text.size() - member / 2));
                words.set(member, invented.paragraph());
                articles.add(entry("f" + family + "m" + member, member / 2, String.join(" ", words)));
            }
        }
        return articles;
    }

    private List<String> told(List<IndexEntry> articles, long seed) {
        record Delivery(IndexEntry entry, int shard) {}
        var deliveries = new ArrayList<Delivery>();
        articles.forEach(entry -> entry.targets(SHARDS).forEach(shard -> deliveries.add(new Delivery(entry, shard))));
        Collections.shuffle(deliveries, new Random(seed));
        var told = new ArrayList<String>();
        for (var delivery : deliveries) {
            for (var answer : LOOKUP.answers(delivery.entry(), delivery.shard(), new MapIndex(index))) {
                answer.matches().forEach(match -> told.add(answer.articleId() + " of " + match.of()));
            }
        }
        return told;
    }
}
