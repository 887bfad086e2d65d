package io.newswire.cli.duplicates;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What pairs of one half are made of. The halves share no text, no template and no sentence of a site: what was tuned on
 * one has seen nothing of the other.
 */
record Pool(List<Text> texts, List<String> templates, List<String> boilerplate) {
    static Pool half(List<Text> texts, int half) {
        return new Pool(
                every2nd(texts, half),
                every2nd(Phrases.blocks("templates.txt"), half),
                every2nd(Phrases.blocks("boilerplate.txt"), half));
    }

    private static <T> List<T> every2nd(List<T> all, int from) {
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == from)
                .mapToObj(all::get)
                .toList();
    }

    Text other(Text than, RandomGenerator chance) {
        var other = Phrases.pick(texts, chance);
        while (other.equals(than)) {
            other = Phrases.pick(texts, chance);
        }
        return other;
    }

    /** One of the same site, where there is one. */
    Text neighbour(Text of, RandomGenerator chance) {
        var neighbours = texts.stream()
                .filter(text -> text.site().equals(of.site()) && !text.equals(of))
                .toList();
        return neighbours.isEmpty() ? other(of, chance) : Phrases.pick(neighbours, chance);
    }

    String sentence(Text notOf, RandomGenerator chance) {
        return Phrases.pick(Prose.sentences(other(notOf, chance).paragraphs()), chance);
    }

    String word(Text notOf, RandomGenerator chance) {
        return Phrases.pick(Prose.split(sentence(notOf, chance)), chance);
    }
}
