package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.EnrichSettings;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Copies are found and others are not, over invented stories and the edits of newsrooms. It holds the wiring of the
 * parts to what they promise together; of real news {@code newswire evaluate-duplicates} tells more.
 */
class DuplicateQualityTest {
    private static final int STORIES = 400;
    private static final double THRESHOLD = Double.parseDouble(EnrichSettings.DUPLICATE_THRESHOLD);

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
        System.out.printf("duplicates at threshold %.2f: precision %.3f, recall %.3f%n", THRESHOLD, precision, recall);
        assertThat(recall).isGreaterThanOrEqualTo(0.98);
        assertThat(precision).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void the_verdict_is_that_of_the_true_share_but_near_the_threshold() {
        long wrong = IntStream.range(0, STORIES)
                .filter(i -> {
                    var edits = new NewsroomEdits(i);
                    var story = edits.story();
                    var other = i % 2 == 0 ? edits.printed(story) : edits.sameTemplate(story);
                    double contained = Contained.of(text(story), text(other));
                    boolean clear = Math.abs(contained - THRESHOLD) > 0.15;
                    return clear && isCopy(story, other) != contained >= THRESHOLD;
                })
                .count();
        assertThat(wrong).isLessThanOrEqualTo(STORIES / 200);
    }

    private static boolean isCopy(List<String> a, List<String> b) {
        return new Lookup(THRESHOLD, 1).alike(Sketch.of(text(a)), Sketch.of(text(b)));
    }

    private static String text(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }
}
