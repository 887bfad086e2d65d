package io.newswire.cli.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What papers make of reports, in the order in which it comes by chance: each text, four copies of it, a first take and a last
 * part of 45 to 65 % of it each, and what only looks like it. Of every fourth there is a digest, of it and another text: a copy
 * of either, but no reason that the two are of one story.
 */
record TellingMaker(long seed) {
    private static final int COPIES = 4;
    private static final int ONE_DIGEST_OF = 4;
    private static final List<Kind> COPYING =
            Stream.of(Kind.values()).filter(Kind::isCopy).toList();

    List<Telling> of(Pool pool) {
        var chance = new SplittableRandom(seed);
        var tellings = new ArrayList<Telling>();
        for (var text : pool.texts()) {
            tellings.add(new Telling(text.id(), text.body()));
            for (int i = 0; i < COPIES; i++) {
                Phrases.pick(COPYING, chance)
                        .make(text, pool, chance)
                        .ifPresent(copy -> tellings.add(new Telling(text.id(), copy.b())));
            }
            parts(text, chance).forEach(part -> tellings.add(new Telling(text.id(), part)));
            lookalikes(text, pool, chance).forEach(other -> tellings.add(new Telling("not " + tellings.size(), other)));
            if (chance.nextInt(ONE_DIGEST_OF) == 0) {
                var digest = text.body() + "\n\n" + pool.other(text, chance).body();
                tellings.add(new Telling(null, digest));
            }
        }
        Collections.shuffle(tellings, Random.from(chance));
        return tellings;
    }

    private static Stream<String> parts(Text text, RandomGenerator chance) {
        return Stream.of(
                        Prose.first(text.paragraphs(), text.words() * part(chance)),
                        Prose.last(text.paragraphs(), text.words() * part(chance)))
                .filter(part -> Prose.words(part) >= Texts.LEAST_WORDS / 2)
                .map(part -> String.join("\n\n", part));
    }

    private static double part(RandomGenerator chance) {
        return chance.nextDouble(0.45, 0.65);
    }

    private static Stream<String> lookalikes(Text text, Pool pool, RandomGenerator chance) {
        return Stream.of(Kind.REWRITTEN, Kind.REFILLED, Kind.ROUND_UP, Kind.TEMPLATE)
                .flatMap(kind -> kind.make(text, pool, chance).stream())
                .map(Two::b);
    }
}
