package io.newswire.enrich.duplicates;

import io.newswire.enrich.InventedText;
import java.util.ArrayList;
import java.util.List;

/** What papers do to a wire story that they print, and what makes different stories look alike. */
final class NewsroomEdits {
    private final InventedText invented;

    NewsroomEdits(long seed) {
        this.invented = new InventedText(seed);
    }

    /** From a short item of four paragraphs to a long one of sixteen. */
    List<String> story() {
        return invented.paragraphs(invented.between(4, 16));
    }

    /** Another paper's print of the story: several of the usual edits, each as often as not. */
    List<String> printed(List<String> story) {
        var print = new ArrayList<>(story);
        if (invented.chance(0.5)) {
            print.set(0, "SALTHIN (Kodu Press) \u2014 " + print.getFirst());
        }
        if (invented.chance(0.4) && print.size() > 6) {
            print.removeLast();
        }
        if (invented.chance(0.4)) {
            print.add(invented.between(0, print.size()), invented.sentence());
        }
        if (invented.chance(0.3)) {
            print.add("Read more on our front page. Subscribe to our newsletter for the day in brief.");
        }
        if (invented.chance(0.5)) {
            print.replaceAll(p -> p.replace(". ", ".\u00A0").replace("in", "\u200Bin"));
        }
        print.replaceAll(this::corrected);
        return print;
    }

    /** A word in a hundred is another one. */
    private String corrected(String paragraph) {
        var words = paragraph.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (invented.chance(0.01)) {
                words[i] = invented.word();
            }
        }
        return String.join(" ", words);
    }

    /** A story of its own on the same event: it ends in the same background, and where it is long quotes the same words. */
    List<String> sameEvent(List<String> story) {
        var other = new ArrayList<>(invented.paragraphs(story.size()));
        other.set(other.size() - 1, story.getLast());
        if (story.size() >= 8) {
            other.set(1, story.get(1));
        }
        return other;
    }

    /** Another of a series: the same frame of sentences around other facts, as in results or weather. */
    List<String> sameTemplate(List<String> story) {
        return story.stream().map(this::withOtherFacts).toList();
    }

    private String withOtherFacts(String paragraph) {
        var words = paragraph.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (i % invented.between(5, 9) == 0) {
                words[i] = invented.word();
            }
        }
        return String.join(" ", words);
    }
}
