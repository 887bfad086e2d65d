package io.newswire.enrich.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The words by which names are told, from {@code words.txt}; all in small letters. */
enum Lexicon {
    TITLE,
    OFFICE,
    ORGANIZATION,
    COMPANY,
    SPEECH,
    MEETS,
    AT,
    PARTICLE,
    JOINER,
    COMMON,
    START,
    THING,
    KNOWN,
    GIVEN;

    private final Set<String> words = new HashSet<>();

    static {
        load();
    }

    boolean has(String lower) {
        return words.contains(lower);
    }

    boolean has(Token token) {
        return words.contains(token.lower());
    }

    /** A given name, or one of two that a hyphen joins. */
    static boolean isGiven(Token token) {
        int hyphen = token.lower().indexOf('-');
        return GIVEN.has(token) || hyphen > 0 && GIVEN.has(token.lower().substring(0, hyphen));
    }

    private static void load() {
        var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream("words.txt"), "words.txt");
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var section = START;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("[")) {
                    section = valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    section.words.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("words.txt ships with this class", e);
        }
    }
}
