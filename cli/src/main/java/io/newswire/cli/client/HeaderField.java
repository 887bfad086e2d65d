package io.newswire.cli.client;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A header of HTTP on the command line (RFC 9110, section 5). */
final class HeaderField implements ITypeConverter<Map.Entry<String, String>> {
    static final String MASK = "********";

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[ -~]{1,4096}");

    /** The fetcher decides on these: they frame the message, or make what comes depend on what came before. */
    private static final Set<String> OURS = Set.of(
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "keep-alive",
            "range",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via");

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
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of a header");
        }
        var lower = name.toLowerCase(Locale.ROOT);
        if (OURS.contains(lower) || lower.startsWith("proxy-")) {
            throw new IllegalArgumentException("the header " + name + " is the fetcher's own and cannot be set");
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "the value of the header " + name + " is not 1 to 4096 characters of printable ASCII");
        }
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
