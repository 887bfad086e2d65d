package io.newswire.cli.client;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A country as ISO 3166-1 writes it in two letters. */
final class CountryCode implements ITypeConverter<String> {
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
        var code = text.strip().toUpperCase(Locale.ROOT);
        if (Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).contains(code)) {
            return code;
        }
        var hint = code.equals("UK") ? "write GB" : "write US, GB or DE";
        throw new IllegalArgumentException("'" + text + "' is no country: " + hint + " (ISO 3166-1 alpha-2)");
    }
}
