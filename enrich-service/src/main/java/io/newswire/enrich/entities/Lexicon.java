package io.newswire.enrich.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
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
    GIVEN(1 << 16);

    private final int hashed;

    private final Set<String> words = new HashSet<>();
    /** Most words are in no list, which this tells without going through a set that is spread over memory. */
    private final BitSet hashes;

    static {
        load();
    }

    Lexicon() {
        this(1 << 13);
    }

    /** @param hashes a power of two, some times the number of words */
    Lexicon(int hashes) {
        this.hashed = hashes;
        this.hashes = new BitSet(hashes);
    }

    boolean has(String lower) {
        return hashes.get(bit(lower)) && words.contains(lower);
    }

    boolean has(Token token) {
        return has(token.lower());
    }

    /** A given name, or one of two that a hyphen joins. */
    static boolean isGiven(Token token) {
        int hyphen = token.lower().indexOf('-');
        return GIVEN.has(token) || hyphen > 0 && GIVEN.has(token.lower().substring(0, hyphen));
    }

    private void add(String word) {
        words.add(word);
        hashes.set(bit(word));
    }

    private int bit(String word) {
        int hash = word.hashCode();
        return (hash ^ hash >>> 13) & hashed - 1;
    }

    private static void load() {
        var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream("words.txt"), "words.txt");
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var section = START;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("[")) {
                    section = valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    section.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("words.txt ships with this class", e);
        }
    }
}
