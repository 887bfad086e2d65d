package io.newswire.enrich.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What news agencies are called: {@code agencies.txt}. */
final class AgencyNames {
    private static final int SHORTEST_TO_END_WITH = 3;
    /** Each parts names; a word for "and" does, too. */
    private static final Pattern PARTING =
            Pattern.compile("[,/|;+&=•·，、；／＝\u3000]| (?:and|und|et|y|e|en|och|og|i|и|і|ve|و) ");

    /** Of names, those that mean nothing else. */
    private static final Map<String, String> NAMES = new HashMap<>();
    /** The same by their first letters, the longest first. */
    private static final Map<Character, List<String>> BEGINNING = new HashMap<>();
    /** The same by their last ones. */
    private static final Map<Character, List<String>> ENDING = new HashMap<>();
    /** Those that do, and where their agencies are at home. */
    private static final Map<String, String> AMBIGUOUS = new HashMap<>();

    private static final Map<String, Set<String>> HOMES = new HashMap<>();

    static {
        read();
    }

    private AgencyNames() {}

    /** The agency of exactly this name, null when there is none or the name also means something else. */
    static @Nullable String named(String name) {
        return NAMES.get(name.strip());
    }

    /** As {@link #named}, for places where a name can mean nothing else. */
    static @Nullable String surely(String name) {
        var agency = named(name);
        return agency == null ? AMBIGUOUS.get(name.strip()) : agency;
    }

    /** The agency in brackets behind a place; names that also mean something else only behind a city of theirs. */
    static Set<String> behind(String head, String names) {
        int comma = head.indexOf(',');
        var city = (comma < 0 ? head : head.substring(0, comma)).strip().toUpperCase(Locale.ROOT);
        var agency = AMBIGUOUS.get(names.strip());
        return agency != null && HOMES.getOrDefault(names.strip(), Set.of()).contains(city)
                ? Set.of(agency)
                : among(names);
    }

    /** The agencies among names that are parted by commas, slashes and the like. */
    static Set<String> among(String names) {
        var found = new LinkedHashSet<String>();
        for (var part : parts(names)) {
            var agency = named(part);
            if (agency != null) {
                found.add(agency);
            }
        }
        return found;
    }

    static String[] parts(String names) {
        return PARTING.split(names);
    }

    /** Whether it speaks of an agency at its end, as in "the news agency Reuters". */
    static boolean endsWithOne(String text) {
        var name = atEnd(text);
        return name != null && name.length() >= SHORTEST_TO_END_WITH;
    }

    /** The longest name that a text has at this place, null when there is none. */
    static @Nullable String at(String text, int from) {
        if (from >= text.length()) {
            return null;
        }
        for (var name : BEGINNING.getOrDefault(text.charAt(from), List.of())) {
            if (text.startsWith(name, from)) {
                return name;
            }
        }
        return null;
    }

    /** The longest name that a text ends with, null when there is none. */
    static @Nullable String atEnd(String text) {
        if (text.isEmpty()) {
            return null;
        }
        for (var name : ENDING.getOrDefault(text.charAt(text.length() - 1), List.of())) {
            if (text.endsWith(name)) {
                return name;
            }
        }
        return null;
    }

    private static void read() {
        var stream = Objects.requireNonNull(AgencyNames.class.getResourceAsStream("agencies.txt"), "agencies.txt");
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(AgencyNames::put);
        } catch (IOException e) {
            throw new UncheckedIOException("agencies.txt ships with this class", e);
        }
        Stream.of(BEGINNING, ENDING)
                .flatMap(names -> names.values().stream())
                .forEach(names ->
                        names.sort(Comparator.comparingInt(String::length).reversed()));
    }

    private static void put(String line) {
        int colon = line.indexOf(':');
        var agency = line.substring(0, colon);
        var names = Arrays.stream(line.substring(colon + 1).split(","))
                .map(String::strip)
                .toList();
        if (names.stream().noneMatch(name -> name.startsWith(agency + " ?"))) {
            putName(agency, agency);
        }
        for (var name : names) {
            int mark = name.indexOf(" ?");
            if (mark < 0) {
                putName(name, agency);
            } else {
                AMBIGUOUS.put(name.substring(0, mark), agency);
                HOMES.put(
                        name.substring(0, mark),
                        Set.of(name.substring(mark + 2).strip().split("/")));
            }
        }
    }

    private static void putName(String name, String agency) {
        for (var spelling : List.of(name, name.toUpperCase(Locale.ROOT))) {
            NAMES.put(spelling, agency);
            BEGINNING
                    .computeIfAbsent(spelling.charAt(0), c -> new ArrayList<>())
                    .add(spelling);
            ENDING.computeIfAbsent(spelling.charAt(spelling.length() - 1), c -> new ArrayList<>())
                    .add(spelling);
        }
    }
}
