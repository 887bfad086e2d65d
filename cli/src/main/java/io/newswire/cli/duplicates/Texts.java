package io.newswire.cli.duplicates;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.evaluate.LabelledPage;
import io.newswire.cli.evaluate.LabelledSet;
import io.newswire.cli.evaluate.SetFiles;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The articles that pairs are made of: the labelled texts of sets of pages, as people cut them out. */
final class Texts {
    /** Shorter ones leave no room for edits. */
    static final int LEAST_WORDS = 90;
    /** Of each text the beginning is taken, up to as many words as chance says: short articles are harder to tell. */
    private static final int MOST_WORDS = 1_200;

    private static final int LONG_WORDS = 15;
    private static final int LEAST_PARAGRAPHS = 4;
    static final int LEAST_TEXTS = 8;

    private final Set<String> sentences = new HashSet<>();
    private final List<Text> texts = new ArrayList<>();

    private final RandomGenerator chance;

    private Texts(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    /** @throws CommandFailed when there are too few */
    static List<Text> of(List<SetFiles> sets, int most, long seed) {
        var texts = new Texts(seed);
        for (var files : sets) {
            var set = LabelledSet.load(files);
            set.pages().forEach(page -> texts.add(set.name(), page));
        }
        if (texts.texts.size() < LEAST_TEXTS) {
            throw new CommandFailed("--data: " + texts.texts.size() + " labelled texts have " + LEAST_WORDS
                    + " words and " + LEAST_PARAGRAPHS + " paragraphs, and " + LEAST_TEXTS
                    + " are wanted: name more sets, or others");
        }
        Collections.shuffle(texts.texts, new Random(seed));
        return List.copyOf(texts.texts.subList(0, Math.min(most, texts.texts.size())));
    }

    private void add(String set, LabelledPage page) {
        var all = Prose.paragraphs(Objects.requireNonNullElse(page.text(), ""));
        var paragraphs = Prose.first(all, length());
        if (Prose.words(paragraphs) >= LEAST_WORDS
                && paragraphs.size() >= LEAST_PARAGRAPHS
                && hasSpaces(paragraphs)
                && isNew(paragraphs)) {
            var headline = Objects.requireNonNullElse(page.title(), "");
            texts.add(new Text(set + "/" + page.id(), site(page.url(), set), headline, paragraphs));
        }
    }

    /** As many below 350 words as above. */
    private double length() {
        return LEAST_WORDS * 1.2 * Math.pow(MOST_WORDS / (LEAST_WORDS * 1.2), chance.nextDouble());
    }

    /** The edits work on words: where none are written apart, they would not do what is said of them. */
    private static boolean hasSpaces(List<String> paragraphs) {
        return String.join("", paragraphs).length() < LONG_WORDS * Prose.words(paragraphs);
    }

    /** Some pages are in several sets: a text of which a third of the sentences have been seen is left out. */
    private boolean isNew(List<String> paragraphs) {
        var own = Prose.sentences(paragraphs);
        long known = own.stream().filter(sentences::contains).count();
        sentences.addAll(own);
        return known * 3 < own.size();
    }

    private static String site(String url, String otherwise) {
        try {
            return Objects.requireNonNullElse(URI.create(url).getHost(), otherwise);
        } catch (IllegalArgumentException e) {
            return otherwise; // A label that is no address names no site.
        }
    }
}
