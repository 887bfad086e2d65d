package io.newswire.cli.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Pairs of texts that have much in common and are not copies. Each is empty where the text is not one for it. */
final class Lookalikes {
    /** What two articles may share and still be two: up to a third of the words of the shorter. */
    private static final double SHARED = 1.0 / 3;

    private Lookalikes() {}

    static Optional<Two> template(Text text, Pool pool, RandomGenerator chance) {
        var template = Phrases.pick(pool.templates(), chance);
        return Optional.of(new Two(Phrases.fill(template, chance), Phrases.fill(template, chance)));
    }

    /** A real text with other numbers and names; only of those with a number in every 60 words. */
    static Optional<Two> refilled(Text text, Pool pool, RandomGenerator chance) {
        return Figures.count(text) < Math.max(6, text.words() / 60)
                        || Naming.of(text).isGerman()
                ? Optional.empty()
                : Two.of(text.paragraphs(), Figures.refilled(text, pool, chance));
    }

    static Optional<Two> site(Text text, Pool pool, RandomGenerator chance) {
        var other = pool.neighbour(text, chance);
        var blocks = Parts.blocks(pool, room(text, other), chance);
        return Two.of(Parts.joined(text.paragraphs(), blocks), Parts.joined(other.paragraphs(), blocks));
    }

    static Optional<Two> opening(Text text, Pool pool, RandomGenerator chance) {
        var other = pool.other(text, chance);
        return share(text, other, Prose.first(text.paragraphs(), room(text, other)), 0);
    }

    static Optional<Two> ending(Text text, Pool pool, RandomGenerator chance) {
        var other = pool.other(text, chance);
        var shared = Prose.last(text.paragraphs(), room(text, other));
        return share(text, other, shared, other.paragraphs().size());
    }

    private static Optional<Two> share(Text text, Text other, List<String> shared, int at) {
        var paragraphs = new ArrayList<>(other.paragraphs());
        paragraphs.addAll(at, shared);
        return shared.isEmpty() ? Optional.empty() : Two.of(text.paragraphs(), paragraphs);
    }

    private static double room(Text text, Text other) {
        return SHARED * Math.min(text.words(), other.words());
    }

    /** Two reports of what somebody said: every third sentence of one, as far as there is room, stands in the other. */
    static Optional<Two> quotes(Text text, Pool pool, RandomGenerator chance) {
        var other = pool.other(text, chance);
        var paragraphs = new ArrayList<>(other.paragraphs());
        var sentences = Prose.sentences(text.paragraphs());
        double room = room(text, other);
        for (int i = chance.nextInt(3); i < sentences.size(); i += 3) {
            room -= Prose.words(sentences.get(i));
            if (room >= 0) {
                paragraphs.add(chance.nextInt(paragraphs.size() + 1), sentences.get(i));
            }
        }
        return Two.of(text.paragraphs(), paragraphs);
    }

    /** A short item, and a round-up that has it among five to nine others. */
    static Optional<Two> roundUp(Text text, Pool pool, RandomGenerator chance) {
        var item = item(text);
        var items = new ArrayList<String>();
        for (int others = chance.nextInt(5, 10); others > 0; others--) {
            items.addAll(item(pool.other(text, chance)));
        }
        items.addAll(chance.nextInt(items.size() + 1), item);
        return Prose.words(item) < 50 || Prose.words(items) < 4 * Prose.words(item)
                ? Optional.empty()
                : Two.of(item, items);
    }

    private static List<String> item(Text text) {
        return Prose.first(text.paragraphs(), 130);
    }

    /** Told again: at most a third of the words stands in sentences that are left, in the others every third word is new. */
    static Optional<Two> rewritten(Text text, Pool pool, RandomGenerator chance) {
        double room = SHARED * text.words();
        var paragraphs = new ArrayList<String>();
        for (var paragraph : text.paragraphs()) {
            var told = new ArrayList<String>();
            for (var sentence : Prose.sentences(paragraph)) {
                boolean left = room >= Prose.words(sentence) && chance.nextInt(3) == 0;
                room -= left ? Prose.words(sentence) : 0;
                told.add(left ? sentence : toldAgain(sentence, text, pool, chance));
            }
            paragraphs.add(String.join(" ", told));
        }
        return Two.of(text.paragraphs(), paragraphs);
    }

    private static String toldAgain(String sentence, Text text, Pool pool, RandomGenerator chance) {
        var words = new ArrayList<>(Prose.split(sentence));
        for (int i = chance.nextInt(3); i < words.size(); i += 3) {
            if (!Character.isDigit(words.get(i).charAt(0))) {
                words.set(i, pool.word(text, chance));
            }
        }
        return String.join(" ", words);
    }

    /** Two parts of a series: they begin with the same introduction, and end in the same note. */
    static Optional<Two> series(Text text, Pool pool, RandomGenerator chance) {
        var all = text.paragraphs();
        if (all.size() < 6) {
            return Optional.empty();
        }
        int middle = all.size() / 2;
        var first = all.subList(1, middle);
        var second = all.subList(middle, all.size());
        var note = List.of(Phrases.pick(pool.boilerplate(), chance));
        var introduction = all.subList(0, 1);
        double shared = Prose.words(introduction) + Prose.words(note);
        return shared > SHARED / (1 - SHARED) * Math.min(Prose.words(first), Prose.words(second))
                ? Optional.empty()
                : Two.of(
                        Parts.joined(Parts.joined(introduction, first), note),
                        Parts.joined(Parts.joined(introduction, second), note));
    }

    static Optional<Two> random(Text text, Pool pool, RandomGenerator chance) {
        return Two.of(text.paragraphs(), pool.other(text, chance).paragraphs());
    }
}
