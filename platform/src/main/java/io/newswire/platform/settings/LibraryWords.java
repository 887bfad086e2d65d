package io.newswire.platform.settings;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in our words what the settings library says is wrong; never repeats a whole value, which may hold a secret. */
final class LibraryWords {
    private static final Pattern MISSING = Pattern.compile("config property (newswire\\.\\S+) is required");
    private static final Pattern MALFORMED = Pattern.compile(
            "config property (newswire\\.\\S+) with the config value .* whilst being converted (.*)", Pattern.DOTALL);
    private static final Pattern EMPTY = Pattern.compile("config property (newswire\\.\\S+) is defined as the empty");
    private static final Pattern NONE_OF =
            Pattern.compile("Cannot convert (.*) to enum class [^,\\s]+, allowed values: (.*)", Pattern.DOTALL);
    private static final Pattern NO_NUMBER =
            Pattern.compile("(?:For input string: |Expected an? \\w+ value, got )\"(.*)\"");
    private static final Pattern CODES = Pattern.compile(
            "(?<![\\w.$])(?:[\\w.$]+(?:Exception|Error): )?SRCFG\\d+: |(?<![\\w.$])[\\w.$]+Exception: ");

    private static final Pattern KEY = Pattern.compile("config property (newswire\\.\\S+) ");

    private LibraryWords() {}

    /** The setting that a message is about. */
    static Optional<String> key(String message) {
        var found = KEY.matcher(message);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    static String plain(String message) {
        var missing = MISSING.matcher(message);
        if (missing.find()) {
            var key = missing.group(1);
            return key + ": required; set it in the file or as " + KnownKeys.environmentName(key);
        }
        var empty = EMPTY.matcher(message);
        if (empty.find()) {
            return empty.group(1) + ": empty; give it a value, or leave it out for its default";
        }
        var malformed = MALFORMED.matcher(message);
        return malformed.find() ? malformed.group(1) + ": " + value(malformed.group(2)) : withoutCodes(message);
    }

    private static String value(String problem) {
        var text = withoutCodes(problem);
        var enumerated = NONE_OF.matcher(text);
        if (enumerated.find()) {
            // In an order of its own, which the library has not.
            var allowed = new TreeSet<>(List.of(enumerated.group(2).split(",")));
            return "'" + enumerated.group(1) + "' is none of " + String.join(", ", allowed);
        }
        Matcher number = NO_NUMBER.matcher(text);
        return number.find() ? "'" + number.group(1) + "' is not a number" : text;
    }

    private static String withoutCodes(String text) {
        return CODES.matcher(text).replaceAll("");
    }
}
