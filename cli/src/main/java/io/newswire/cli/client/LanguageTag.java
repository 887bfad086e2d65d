package io.newswire.cli.client;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language as BCP 47 writes it, in its usual case. Well-formed is not enough: {@code english} is that, and no language. */
final class LanguageTag implements ITypeConverter<String> {
    private static final Set<String> TWO_LETTERS =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    @Override
    public String convert(String text) {
        try {
            return checked(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** @throws IllegalArgumentException saying what is wrong */
    static String checked(String text) {
        try {
            var locale = new Locale.Builder().setLanguageTag(text.strip()).build();
            var language = locale.getLanguage();
            if (TWO_LETTERS.contains(language) || language.length() == 3) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // Answered below, as a language that does not exist is.
        }
        throw new IllegalArgumentException("'" + text + "' is no language tag: write en, pt-BR or zh-Hant (BCP 47)");
    }
}
