package io.newswire.cli.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Edits that move, cut and add whole parts of a text. */
final class Parts {
    /** Of a text that is cut by more it is open whether it is still a copy: nothing is said of those. */
    private static final double LEAST_LEFT = 0.5;

    private Parts() {}

    static List<String> headline(Text text, Pool pool, RandomGenerator chance) {
        var lead = pool.sentence(text, chance);
        return joined(List.of(text.headline().isBlank() ? lead : text.headline(), lead), text.paragraphs());
    }

    static List<String> agency(Text text, Pool pool, RandomGenerator chance) {
        var lines = Phrases.fill(Phrases.pick(Phrases.blocks("agencies.txt"), chance), chance)
                .split("\n");
        var signed = new ArrayList<>(text.paragraphs());
        signed.set(0, lines[0].stripTrailing() + " " + signed.getFirst());
        signed.add(lines[1]);
        return signed;
    }

    /** Half of the words are left at least, and 95 % at most, in whole paragraphs. */
    static List<String> end(Text text, Pool pool, RandomGenerator chance) {
        return kept(text, Prose.first(text.paragraphs(), text.words() * chance.nextDouble(0.5, 0.95)));
    }

    static List<String> start(Text text, Pool pool, RandomGenerator chance) {
        return kept(text, Prose.last(text.paragraphs(), text.words() * chance.nextDouble(0.5, 0.95)));
    }

    private static List<String> kept(Text text, List<String> rest) {
        return Prose.words(rest) < LEAST_LEFT * text.words() ? text.paragraphs() : rest;
    }

    /** Cut in mid-sentence after 50 to 85 % of the words. */
    static List<String> teaser(Text text, Pool pool, RandomGenerator chance) {
        int left = (int) (text.words() * chance.nextDouble(LEAST_LEFT, 0.85));
        var teaser = new ArrayList<>(Prose.first(text.paragraphs(), left));
        var last = Prose.split(text.paragraphs().get(teaser.size()));
        teaser.add(String.join(" ", last.subList(0, Math.max(0, left - Prose.words(teaser)))) + "… "
                + Phrases.pick(
                        List.of("Read more", "Continue reading", "Weiterlesen", "[Read the full story]"), chance));
        return teaser;
    }

    /** Half as long as the text at most. */
    static List<String> boilerplate(Text text, Pool pool, RandomGenerator chance) {
        return joined(text.paragraphs(), blocks(pool, text.words() / 2.0, chance));
    }

    static List<String> blocks(Pool pool, double words, RandomGenerator chance) {
        var blocks = new ArrayList<>(pool.boilerplate());
        Collections.shuffle(blocks, Random.from(chance));
        return Prose.first(blocks, Math.max(words, 40));
    }

    static List<String> swapped(Text text, Pool pool, RandomGenerator chance) {
        var paragraphs = new ArrayList<>(text.paragraphs());
        for (int times = chance.nextInt(1, 4); times > 0; times--) {
            Collections.swap(paragraphs, chance.nextInt(paragraphs.size()), chance.nextInt(paragraphs.size()));
        }
        return paragraphs;
    }

    /** A paragraph or two of another text, half as long as this one at most. */
    static List<String> inserted(Text text, Pool pool, RandomGenerator chance) {
        var paragraphs = new ArrayList<>(text.paragraphs());
        int room = text.words() / 2;
        for (int times = chance.nextInt(1, 3); times > 0; times--) {
            var paragraph = Phrases.pick(pool.other(text, chance).paragraphs(), chance);
            room -= Prose.words(paragraph);
            if (room >= 0) {
                paragraphs.add(chance.nextInt(paragraphs.size() + 1), paragraph);
            }
        }
        return paragraphs;
    }

    static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
