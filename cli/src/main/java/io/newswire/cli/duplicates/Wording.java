package io.newswire.cli.duplicates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits that change characters, words and sentences. */
final class Wording {
    private static final Pattern QUOTED = Pattern.compile("[\"“„«»]([^\"“”„«»]{1,200})[\"”“»«]");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private Wording() {}

    /** Quote marks, dashes, spaces and points of another house; in a third of the texts the accents are lost too. */
    static List<String> typography(Text text, Pool pool, RandomGenerator chance) {
        var quotes = Phrases.pick(List.of("\"$1\"", "“$1”", "„$1“", "« $1 »", "»$1«"), chance);
        boolean curly = chance.nextBoolean();
        boolean plain = chance.nextInt(3) == 0;
        return each(text, paragraph -> {
            var set = QUOTED.matcher(paragraph).replaceAll(quotes);
            set = curly
                    ? set.replace('\'', '’')
                            .replace("...", "…")
                            .replace(" - ", " — ")
                            .replace("fi", "ﬁ")
                    : set.replace('’', '\'')
                            .replace("…", "...")
                            .replace("—", "-")
                            .replace('–', '-');
            set = set.replace(", ", ",\u00A0").replace("tion", "tion\u00AD");
            return plain
                    ? MARKS.matcher(Normalizer.normalize(set, Normalizer.Form.NFD))
                            .replaceAll("")
                    : set;
        });
    }

    /** British as American, or the other way. */
    static List<String> spelling(Text text, Pool pool, RandomGenerator chance) {
        boolean toAmerican = chance.nextBoolean();
        return each(text, paragraph -> {
            var spelt = paragraph;
            for (var line : Phrases.lines("spelling.txt")) {
                int between = line.lastIndexOf(' ');
                var british = line.substring(0, between);
                var american = line.substring(between + 1);
                spelt = toAmerican ? spelt.replace(british, american) : spelt.replace(american, british);
            }
            return spelt;
        });
    }

    /** Up to three names that stand in the text a few times become others, each the same one everywhere. */
    static List<String> places(Text text, Pool pool, RandomGenerator chance) {
        var names = new ArrayList<>(Naming.of(text).rare());
        var body = text.body();
        for (int times = chance.nextInt(1, 4); times > 0 && !names.isEmpty(); times--) {
            var name = names.remove(chance.nextInt(names.size()));
            body = Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.UNICODE_CHARACTER_CLASS)
                    .matcher(body)
                    .replaceAll(Matcher.quoteReplacement(Phrases.pick("place", chance)));
        }
        return List.of(body.split("\n\n"));
    }

    /** Of 15 to 35 % of the sentences each loses, gains or changes a word, or loses what follows its last comma. */
    static List<String> sentences(Text text, Pool pool, RandomGenerator chance) {
        double share = chance.nextDouble(0.15, 0.35);
        return each(text, paragraph -> {
            var sentences = new ArrayList<>(Prose.sentences(paragraph));
            sentences.replaceAll(
                    sentence -> chance.nextDouble() < share ? sentence(sentence, text, pool, chance) : sentence);
            return String.join(" ", sentences);
        });
    }

    private static String sentence(String sentence, Text text, Pool pool, RandomGenerator chance) {
        var words = new ArrayList<>(Prose.split(sentence));
        int at = chance.nextInt(words.size());
        switch (chance.nextInt(4)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, pool.word(text, chance).toLowerCase(Locale.ROOT));
            case 2 -> words.set(at, pool.word(text, chance).toLowerCase(Locale.ROOT));
            default -> {
                int comma = sentence.lastIndexOf(',');
                return comma > sentence.length() / 2 ? sentence.substring(0, comma) + "." : sentence;
            }
        }
        return String.join(" ", words);
    }

    static List<String> each(Text text, UnaryOperator<String> edit) {
        return text.paragraphs().stream().map(edit).toList();
    }
}
