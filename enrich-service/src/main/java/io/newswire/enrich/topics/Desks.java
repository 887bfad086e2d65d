package io.newswire.enrich.topics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What newsrooms call the parts of a paper in many languages, by topic: {@code desks.txt}. */
final class Desks {
    /** Stand beside a desk's name and say nothing of it. */
    private static final Set<String> BESIDE = Set.of(
            "news",
            "and",
            "und",
            "et",
            "y",
            "e",
            "en",
            "i",
            "og",
            "och",
            "the",
            "of",
            "nachrichten",
            "nyheter",
            "noticias",
            "actualite",
            "actualites",
            "local",
            "world",
            "national",
            "international",
            "us",
            "uk");

    /** In an address these also stand for staff, vacancies, uploads, notices, places and others than the desk. */
    private static final Set<String> OTHERWISE_IN_ADDRESSES = Set.of(
            "people",
            "stars",
            "race",
            "family",
            "media",
            "jobs",
            "career",
            "careers",
            "karriere",
            "legal",
            "policy",
            "campaign",
            "students",
            "stage",
            "essen",
            "krim");

    private static final int FEWEST_LETTERS_IN_ADDRESSES = 4;
    private static final char FIRST_OF_SCRIPTS_OF_SYLLABLES = 0x2E80;

    private static final Map<String, Topic> TOPICS = load();
    private static final Map<String, Topic> IN_ADDRESSES = inAddresses();

    private Desks() {}

    /** The topic of a desk with that name, and of one whose words name one topic; null where they name two or another thing. */
    static @Nullable Topic named(String name) {
        return named(name, TOPICS);
    }

    /** The same for a folder of an address, where short names are more often those of languages and places. */
    static @Nullable Topic ofFolder(String name) {
        return named(name, IN_ADDRESSES);
    }

    private static @Nullable Topic named(String name, Map<String, Topic> topics) {
        var folded = fold(name);
        var whole = topics.get(folded);
        return whole != null ? whole : ofWords(folded.split(" "), topics);
    }

    private static @Nullable Topic ofWords(String[] words, Map<String, Topic> topics) {
        Topic topic = null;
        for (var word : words) {
            var named = topics.get(word);
            if (named == null && !BESIDE.contains(word) || named != null && topic != null && named != topic) {
                return null;
            }
            topic = named == null ? topic : named;
        }
        return topic;
    }

    static @Nullable Topic called(String name) {
        return TOPICS.get(fold(name));
    }

    /** Small letters without accents, and one space for whatever parts words: addresses write names like that. */
    private static String fold(String name) {
        var plain = new StringBuilder(name.length());
        var letters = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !plain.isEmpty()
                    && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    private static Map<String, Topic> inAddresses() {
        var topics = new HashMap<>(TOPICS);
        topics.keySet().removeIf(name -> isShort(name) || OTHERWISE_IN_ADDRESSES.contains(name));
        return topics;
    }

    private static boolean isShort(String name) {
        return name.length() < FEWEST_LETTERS_IN_ADDRESSES && name.charAt(0) < FIRST_OF_SCRIPTS_OF_SYLLABLES;
    }

    private static Map<String, Topic> load() {
        var topics = new HashMap<String, Topic>();
        var stream = Objects.requireNonNull(Desks.class.getResourceAsStream("desks.txt"), "desks.txt");
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var topic = Topic.ARTS;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("[")) {
                    topic = Topic.valueOf(line.substring(1, line.length() - 1));
                } else if (!line.startsWith("#")) {
                    for (var name : line.split(",")) {
                        topics.put(fold(name), topic);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("desks.txt ships with this class", e);
        }
        topics.remove("");
        return topics;
    }
}
