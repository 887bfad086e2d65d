package io.newswire.cli.newsroom;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of {@code key: value}, which describe one thing. A line that starts with {@code #} is a comment. */
record Stanza(Map<String, String> fields) {

    static Stanza parse(String lines) {
        var fields = new HashMap<String, String>();
        lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon < 1) {
                throw new IllegalArgumentException("'" + line + "' is not of the form key: value");
            }
            fields.put(line.substring(0, colon), line.substring(colon + 2).strip());
        });
        return new Stanza(Map.copyOf(fields));
    }

    /** Several of them, parted by empty lines. */
    static List<Stanza> parseAll(String text) {
        return Arrays.stream(text.strip().split("\n\n+")).map(Stanza::parse).toList();
    }

    String required(String key) {
        var value = fields.get(key);
        if (value == null) {
            throw new IllegalArgumentException("'" + key + "' is missing beside " + fields.keySet());
        }
        return value;
    }

    @Nullable
    String optional(String key) {
        return fields.get(key);
    }

    boolean says(String key, String value) {
        return value.equals(fields.get(key));
    }

    /** The parts of a value between commas; empty when the key is absent. */
    List<String> list(String key) {
        var value = fields.get(key);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(",")).map(String::strip).toList();
    }
}
