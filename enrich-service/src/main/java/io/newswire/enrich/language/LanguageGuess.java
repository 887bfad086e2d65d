package io.newswire.enrich.language;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells what language a text is in: by its script where that is enough, else by how often letters follow each other. What
 * the page declares counts as evidence, not as the truth. Depends on nothing but the arguments; thread-safe.
 */
public final class LanguageGuess {
    /** Fewer sequences of three letters than this tell nothing without a declaration. */
    private static final int FEWEST = 20;
    /** From here on a text that goes badly with the best language is in another, and not just full of names. */
    private static final int ENOUGH = 100;

    private static final double BAD_FIT = 0.87;
    /** Faroese, Javanese, Frisian and the like go better than that with their large neighbours. */
    private static final Map<String, Double> BAD_FIT_OF_NEIGHBOUR =
            Map.of("is", 0.95, "id", 0.95, "ms", 0.95, "nl", 0.9, "de", 0.9);

    private static final double BAD_FIT_OF_DECLARED = 0.97;
    private static final double BAD_FIT_OF_AGREED = 0.8;
    private static final double NO_FIT = 0.5;
    /** A declaration outweighs this, and so much more for each sequence: close languages differ by little more. */
    private static final double WEIGHT_OF_DECLARATION = 8;

    private static final double WEIGHT_PER_SEQUENCE = 0.04;
    private static final double CONFIDENCE_OF_DECLARATION = 0.7;
    private static final double HIGHEST = 0.99;
    /** Neighbouring sequences repeat each other's evidence. */
    private static final double DEPENDENCE = 6;

    /**
     * The language of a text.
     *
     * @param tag BCP 47; with the declared region where the text agrees with the declaration
     * @param source {@code detector} or {@code html}
     */
    public record Guess(String tag, String source, double confidence) {}

    /** The languages that can be told: BCP 47, sorted. */
    public static Set<String> languages() {
        var languages = new TreeSet<>(OwnScript.LANGUAGES.values());
        languages.addAll(Set.of("zh", "ja"));
        languages.addAll(RareLanguages.CODES.values());
        Sequences.get().languages().map(LanguageGuess::tag).forEach(languages::add);
        return languages;
    }

    /** @param declared what the page says of itself, null when nothing; null comes back when nothing can be told */
    public @Nullable Guess of(String text, @Nullable String declared) {
        var said = Declared.of(declared);
        var sample = Sample.of(text);
        var script = OwnScript.language(sample);
        var scores = Sequences.get().of(sample);
        if (script != null && sample.length() >= FEWEST && !isYiddish(script, scores)) {
            return byScript(script, said);
        }
        TellingWords.addTo(scores, sample);
        if (scores.read() < FEWEST) {
            return said == null ? null : believed(said);
        }
        if (said != null) {
            double weight = WEIGHT_OF_DECLARATION + WEIGHT_PER_SEQUENCE * scores.read();
            said.languages().forEach(language -> scores.add(language, weight));
        }
        var rare = rare(sample, scores, said);
        return rare != null ? rare : byLetters(scores, said);
    }

    private static Guess byScript(String language, @Nullable Declared said) {
        if (said != null && OwnScript.isAlso(said.language(), language)) {
            return believed(said);
        }
        return guess(language, HIGHEST, said);
    }

    /** The sequences know one language only that is written in Hebrew letters. */
    private static boolean isYiddish(String script, Scores scores) {
        return script.equals("he") && scores.isAmong(Set.of("yi")) && scores.fit() > NO_FIT;
    }

    /** Of a language that the sequences do not know, or null. */
    private static @Nullable Guess rare(String sample, Scores scores, @Nullable Declared said) {
        if (scores.read() < ENOUGH || scores.fit() >= badFit(scores.best(), said)) {
            return null;
        }
        var rare = RareLanguages.in(sample);
        return rare == null ? null : guess(rare, 0.9, said);
    }

    private static double badFit(String best, @Nullable Declared said) {
        if (said != null && RareLanguages.CODES.containsValue(said.language())) {
            return BAD_FIT_OF_DECLARED;
        }
        return said != null && said.means(best) ? BAD_FIT_OF_AGREED : BAD_FIT_OF_NEIGHBOUR.getOrDefault(best, BAD_FIT);
    }

    private static @Nullable Guess byLetters(Scores scores, @Nullable Declared said) {
        if (scores.fit() < NO_FIT) {
            return said == null ? null : believed(said);
        }
        double odds = Math.exp(scores.margin() / DEPENDENCE);
        double confidence = odds / (1 + odds) * Math.min(1, Math.pow(scores.fit() / BAD_FIT, 2));
        return guess(tag(scores.best()), Math.min(HIGHEST, confidence), said);
    }

    private static Guess guess(String language, double confidence, @Nullable Declared said) {
        if (said != null && said.means(language)) {
            return new Guess(said.tag(), "html", confidence);
        }
        return new Guess(language, "detector", confidence);
    }

    private static Guess believed(Declared said) {
        return new Guess(said.tag(), "html", CONFIDENCE_OF_DECLARATION);
    }

    private static String tag(String column) {
        return column.equals("sr-Latn") ? "sr" : column;
    }
}
