package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Copies are found and others are not, over invented stories and the edits of newsrooms. It holds the wiring of the
 * parts to what they promise together; it says nothing of real news.
 */
class DuplicateQualityTest {
    private static final int STORIES = 400;
    private static final double THRESHOLD = 0.7;

    @Test
    void prints_of_a_story_are_copies_and_stories_of_one_event_or_one_template_are_not() {
        int found = 0;
        int wrong = 0;
        for (int i = 0; i < STORIES; i++) {
            var edits = new NewsroomEdits(i);
            var story = edits.story();
            found += isCopy(story, edits.printed(story)) ? 1 : 0;
            wrong += isCopy(story, edits.sameEvent(story)) ? 1 : 0;
            wrong += isCopy(story, edits.sameTemplate(story)) ? 1 : 0;
            wrong += isCopy(story, new NewsroomEdits(STORIES + i).story()) ? 1 : 0;
        }
        double recall = (double) found / STORIES;
        double precision = (double) found / (found + wrong);
        System.out.printf("duplicates at threshold %.1f: precision %.3f, recall %.3f%n", THRESHOLD, precision, recall);
        assertThat(recall).isGreaterThan(0.95);
        assertThat(precision).isGreaterThan(0.98);
    }

    @Test
    void the_verdict_is_that_of_the_true_similarity_but_near_the_threshold() {
        long wrong = IntStream.range(0, STORIES)
                .filter(i -> {
                    var edits = new NewsroomEdits(i);
                    var story = edits.story();
                    var print = edits.printed(story);
                    double jaccard = Jaccard.of(text(story), text(print));
                    boolean clear = Math.abs(jaccard - THRESHOLD) > 0.12;
                    return clear && isCopy(story, print) != jaccard >= THRESHOLD;
                })
                .count();
        assertThat(wrong).isLessThanOrEqualTo(STORIES / 200);
    }

    private static boolean isCopy(List<String> a, List<String> b) {
        var first = Sketch.of(text(a));
        var second = Sketch.of(text(b));
        return Band.lowestShared(first, second).isPresent() && first.similarity(second) >= THRESHOLD;
    }

    private static String text(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }
}
