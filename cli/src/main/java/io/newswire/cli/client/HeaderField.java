package io.newswire.cli.client;

import io.newswire.contracts.FeedHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A header of HTTP on the command line (RFC 9110, section 5). */
final class HeaderField implements ITypeConverter<Map.Entry<String, String>> {
    static final String MASK = "********";

    /** What these carry is no secret; everything else is taken for one. */
    private static final Set<String> HARMLESS = Set.of("accept", "accept-language", "user-agent", "referer");

    @Override
    public Map.Entry<String, String> convert(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new TypeConversionException("a header is written 'Name: value'");
        }
        try {
            return checked(text.substring(0, colon), text.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** @throws IllegalArgumentException saying what is wrong, without the value */
    static Map.Entry<String, String> checked(String givenName, String givenValue) {
        var name = givenName.strip();
        var value = givenValue.strip();
        FeedHeaders.problem(name, value).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return Map.entry(name, value);
    }

    /** To be printed: values that may let somebody in are not shown. */
    static Map<String, String> masked(Map<String, String> headers) {
        var shown = new TreeMap<String, String>();
        headers.forEach(
                (name, value) -> shown.put(name, HARMLESS.contains(name.toLowerCase(Locale.ROOT)) ? value : MASK));
        return shown;
    }
}
