package io.newswire.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Languages that {@link Sequences} does not know, by OpenNLP's model. It takes milliseconds, so it is asked only about
 * texts that go badly with every known language; it is loaded when the first comes. Thread-safe.
 */
final class RareLanguages {
    /**
     * BCP 47 by the model's codes; Cebuano, Waray, Minangkabau and Sundanese are
     * not here: it takes them for their neighbours, or those for them.
     */
    static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("bak", "ba"),
            Map.entry("che", "ce"),
            Map.entry("fao", "fo"),
            Map.entry("fry", "fy"),
            Map.entry("gsw", "gsw"),
            Map.entry("jav", "jv"),
            Map.entry("kir", "ky"),
            Map.entry("ltz", "lb"),
            Map.entry("lim", "li"),
            Map.entry("plt", "mg"),
            Map.entry("nds", "nds"),
            Map.entry("pus", "ps"),
            Map.entry("san", "sa"),
            Map.entry("tgk", "tg"),
            Map.entry("tat", "tt"),
            Map.entry("uzb", "uz"));

    private RareLanguages() {}

    /** Null when it is none of these. */
    static @Nullable String in(String text) {
        return CODES.get(Holder.DETECTOR
                .get()
                .predictLanguage(text.toLowerCase(Locale.ROOT))
                .getLang());
    }

    private static LanguageDetectorModel load() {
        try (InputStream in = RareLanguages.class.getResourceAsStream("/langdetect-183.bin")) {
            return new LanguageDetectorModel(
                    Objects.requireNonNull(in, "opennlp-models-langdetect is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException("the language model in opennlp-models-langdetect cannot be read", e);
        }
    }

    private static final class Holder {
        static final LanguageDetectorModel MODEL = load();
        static final ThreadLocal<LanguageDetectorME> DETECTOR =
                ThreadLocal.withInitial(() -> new LanguageDetectorME(MODEL));
    }
}
