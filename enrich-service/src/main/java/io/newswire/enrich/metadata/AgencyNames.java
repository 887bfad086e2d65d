package io.newswire.enrich.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What news agencies are called: {@code agencies.txt}. */
final class AgencyNames {
    private static final int SHORTEST_TO_END_WITH = 3;
    private static final Map<String, String> NAMES = read();

    private AgencyNames() {}

    /** The agency of exactly this name, null when there is none. */
    static @Nullable String named(String name) {
        return NAMES.get(name.strip());
    }

    /** The one agency among names that are parted by commas, slashes and the like; null when there is none, or another. */
    static @Nullable String only(String names) {
        var found = new LinkedHashSet<String>();
        for (var part : names.split("[,/|;+&=，、／＝\u3000]")) {
            var agency = named(part);
            if (agency != null) {
                found.add(agency);
            }
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** Whether it speaks of an agency at its end, as in "the news agency Reuters". */
    static boolean endsWithOne(String text) {
        return NAMES.keySet().stream().anyMatch(name -> name.length() >= SHORTEST_TO_END_WITH && text.endsWith(name));
    }

    private static Map<String, String> read() {
        var stream = Objects.requireNonNull(AgencyNames.class.getResourceAsStream("agencies.txt"), "agencies.txt");
        var names = new HashMap<String, String>();
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> put(names, line));
        } catch (IOException e) {
            throw new UncheckedIOException("agencies.txt ships with this class", e);
        }
        return Map.copyOf(names);
    }

    private static void put(Map<String, String> names, String line) {
        int colon = line.indexOf(':');
        var agency = line.substring(0, colon);
        for (var name : (agency + "," + line.substring(colon + 1)).split(",")) {
            names.put(name.strip(), agency);
            names.put(name.strip().toUpperCase(Locale.ROOT), agency);
        }
    }
}
