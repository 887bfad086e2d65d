package io.newswire.cli.newsroom;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills sentences with words, names and numbers by chance. Immutable. */
final class Vocabulary {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final Stanza words = Stanza.parse(Resources.read("vocabulary.txt"));

    String fill(String pattern, RandomGenerator chance) {
        var sentence = SLOT.matcher(pattern)
                .replaceAll(slot -> Matcher.quoteReplacement(word(slot.group(1), chance)))
                .strip();
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    String name(RandomGenerator chance) {
        return capital(syllables(2, chance)) + " " + capital(syllables(3, chance));
    }

    private String word(String kind, RandomGenerator chance) {
        return switch (kind) {
            case "name" -> name(chance);
            case "place" -> capital(syllables(2, chance) + pick("ending", chance));
            case "number" -> Integer.toString(11 + chance.nextInt(9000));
            default -> pick(kind, chance);
        };
    }

    private String syllables(int count, RandomGenerator chance) {
        var word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append(pick("syllable", chance));
        }
        return word.toString();
    }

    private String pick(String kind, RandomGenerator chance) {
        List<String> all = words.list(kind);
        return all.get(chance.nextInt(all.size()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
