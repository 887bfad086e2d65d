package io.newswire.cli.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is put into texts: sentences of sites and agencies, names, and texts with slots to fill. Immutable. */
final class Phrases {
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern OR = Pattern.compile("\\|");
    private static final Pattern COUNTER = Pattern.compile("(?<!\\d)\\d+$");
    private static final Map<String, List<String>> NAMES = names();

    private Phrases() {}

    /** Parts of a file that empty lines part. */
    static List<String> blocks(String file) {
        return Stream.of(read(file).split("\n\n")).map(String::stripTrailing).toList();
    }

    static List<String> lines(String file) {
        return read(file).lines().toList();
    }

    static String pick(String kind, RandomGenerator chance) {
        return pick(NAMES.getOrDefault(kind, List.of(kind)), chance);
    }

    static <T> T pick(List<T> all, RandomGenerator chance) {
        return all.get(chance.nextInt(all.size()));
    }

    /** A slot {a|b} is either of them; {place1} the same place everywhere in the text; {n}, {k}, {d} and {y} numbers. */
    static String fill(String pattern, RandomGenerator chance) {
        var filled = new HashMap<String, String>();
        return SLOT.matcher(pattern).replaceAll(slot -> Matcher.quoteReplacement(value(slot.group(1), filled, chance)));
    }

    private static String value(String slot, Map<String, String> filled, RandomGenerator chance) {
        return switch (slot) {
            case "n" -> Integer.toString(chance.nextInt(2, 60));
            case "k" -> String.format(Locale.ROOT, "%,d", chance.nextInt(200, 90_000));
            case "d" -> String.format(Locale.ROOT, "%.1f", chance.nextDouble(0.2, 90));
            case "y" -> Integer.toString(chance.nextInt(1930, 2020));
            case "City" -> pick("place", chance);
            case "CITY" -> pick("place", chance).toUpperCase(Locale.ROOT);
            default ->
                slot.contains("|")
                        ? pick(List.of(OR.split(slot)), chance)
                        : filled.computeIfAbsent(
                                slot, named -> unused(COUNTER.matcher(named).replaceFirst(""), filled, chance));
        };
    }

    private static String unused(String kind, Map<String, String> filled, RandomGenerator chance) {
        var value = pick(kind, chance);
        while (filled.containsValue(value)) {
            value = pick(kind, chance);
        }
        return value;
    }

    private static Map<String, List<String>> names() {
        var names = new HashMap<String, List<String>>();
        for (var line : lines("names.txt")) {
            int space = line.indexOf(' ');
            names.put(line.substring(0, space), List.of(OR.split(line.substring(space + 1))));
        }
        return Map.copyOf(names);
    }

    private static String read(String file) {
        try (var in = Phrases.class.getResourceAsStream("/duplicates/" + file)) {
            if (in == null) {
                throw new IllegalStateException("duplicates/" + file + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read duplicates/" + file, e);
        }
    }
}
