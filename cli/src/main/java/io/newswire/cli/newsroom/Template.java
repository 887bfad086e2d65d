package io.newswire.cli.newsroom;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with places to fill: {@code {{name}}} is escaped for HTML and XML, {@code {{{name}}}} is markup already. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    private final String name;
    private final String text;

    private Template(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static Template of(String file) {
        return new Template(file, Resources.read("templates/" + file));
    }

    /** @throws IllegalArgumentException when a place has no value */
    String fill(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            var markup = place.group(1);
            return Matcher.quoteReplacement(
                    markup != null ? value(values, markup) : escaped(value(values, place.group(2))));
        });
    }

    /** Safe in text and in quoted attributes, in HTML and in XML. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private String value(Map<String, String> values, String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("template " + name + " wants '" + key + "'");
        }
        return value;
    }
}
