package io.newswire.cli.client;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out what many programs leave as it is in OPML's attributes, though XML does not allow it: ampersands in
 * addresses, quotation marks in titles, markup in descriptions.
 */
final class OpmlRepair {
    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)");

    /** Of OPML 2.0, of the XML declaration, and those of any namespace. */
    private static final String NAME =
            "(?:text|title|description|xmlUrl|htmlUrl|url|type|language|category|version|created|"
                    + "encoding|standalone|xmlns|[\\w-]+:[\\w-]+)";

    /**
     * A value ends at the first quotation mark that another attribute follows, or the end of the tag and the next one.
     * Bounded, so that no file can make it look through all of itself again and again.
     */
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(\\s" + NAME + "\\s*=\\s*\")(.{0,20000}?)(?=\"(?:\\s+" + NAME + "\\s*=\\s*[\"']|\\s*[/?]?>\\s*(?:<|\\z)))",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private OpmlRepair() {}

    /** A file that is well-formed stays what it says. */
    static byte[] of(byte[] file) {
        // Every encoding in which such files are found has ASCII in it, and Latin-1 gives back each byte as it was.
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var references = BARE_AMPERSAND.matcher(text).replaceAll("&amp;");
        var values = ATTRIBUTE
                .matcher(references)
                .replaceAll(attribute -> Matcher.quoteReplacement(attribute.group(1)
                        + attribute.group(2).replace("<", "&lt;").replace("\"", "&quot;")));
        return values.getBytes(StandardCharsets.ISO_8859_1);
    }
}
