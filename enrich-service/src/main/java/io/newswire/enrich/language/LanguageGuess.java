package io.newswire.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells what language a text is in, by OpenNLP's model for some hundred languages and by what the page declares. The
 * model is loaded once; thread-safe.
 */
public final class LanguageGuess {
    /** Below this many characters the model is no better than the declaration. */
    private static final int SHORT = 60;
    /** More text than this tells no more. */
    private static final int ENOUGH = 400;

    private static final double SURE = 0.3;
    private static final double CONFIDENCE_OF_DECLARATION = 0.7;
    /** The model tells apart what BCP 47 and readers count as one language. */
    private static final Map<String, String> MACRO = Map.ofEntries(
            Map.entry("cmn", "zh"),
            Map.entry("nob", "nb"),
            Map.entry("pes", "fa"),
            Map.entry("arz", "ar"),
            Map.entry("arb", "ar"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("zlm", "ms"),
            Map.entry("swa", "sw"),
            Map.entry("swh", "sw"),
            Map.entry("plt", "mg"),
            Map.entry("pnb", "pa"),
            Map.entry("azb", "az"),
            Map.entry("azj", "az"));

    private final LanguageDetectorModel model = load();
    private final ThreadLocal<LanguageDetectorME> detector =
            ThreadLocal.withInitial(() -> new LanguageDetectorME(model));

    /**
     * The language of a text.
     *
     * @param tag BCP 47; with the declared region where the text agrees with the declaration
     * @param source {@code detector} or {@code html}
     */
    public record Guess(String tag, String source, double confidence) {}

    private static LanguageDetectorModel load() {
        try (InputStream in = LanguageGuess.class.getResourceAsStream("/langdetect-183.bin")) {
            return new LanguageDetectorModel(
                    Objects.requireNonNull(in, "opennlp-models-langdetect is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException("the language model in opennlp-models-langdetect cannot be read", e);
        }
    }

    /** @param declared what the page says of itself, null when nothing; null comes back when nothing can be told */
    public @Nullable Guess of(String text, @Nullable String declared) {
        var said = tag(declared);
        if (text.length() < SHORT) {
            return said == null ? null : new Guess(said.toLanguageTag(), "html", CONFIDENCE_OF_DECLARATION);
        }
        if (said != null && FunctionWords.confirm(said.getLanguage(), text)) {
            return new Guess(said.toLanguageTag(), "html", 0.98);
        }
        var script = OwnScript.language(text);
        if (script != null) {
            return said != null && said.getLanguage().equals(script)
                    ? new Guess(said.toLanguageTag(), "html", 0.98)
                    : new Guess(script, "detector", 0.98);
        }
        var best = detect(text);
        var tag = twoLetters(best.getLang());
        if (said != null && (isSame(said.getLanguage(), tag) || best.getConfidence() < SURE)) {
            boolean agreed = isSame(said.getLanguage(), tag);
            return new Guess(said.toLanguageTag(), "html", agreed ? 0.98 : CONFIDENCE_OF_DECLARATION);
        }
        return new Guess(tag, "detector", Math.min(1, best.getConfidence()));
    }

    private Language detect(String text) {
        return detector.get().predictLanguage(text.substring(0, Math.min(text.length(), ENOUGH)));
    }

    private static @Nullable Locale tag(@Nullable String declared) {
        if (declared == null) {
            return null;
        }
        var locale = Locale.forLanguageTag(declared.strip().replace('_', '-'));
        boolean known =
                locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
        return known ? locale : null;
    }

    /** ISO 639-3 to the shortest code, as BCP 47 asks. */
    private static String twoLetters(String code) {
        var macro = MACRO.get(code);
        return macro != null ? macro : Codes.SHORTEST.getOrDefault(code, code);
    }

    /** A page that says "no" is written in Bokmål as a rule. */
    private static boolean isSame(String declared, String detected) {
        return declared.equals(detected) || declared.equals("no") && (detected.equals("nb") || detected.equals("nn"));
    }
}
