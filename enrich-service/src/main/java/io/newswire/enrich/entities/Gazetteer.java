package io.newswire.enrich.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Places by their names in many languages. Read once, when first needed: some 130,000 names. The names of GeoNames,
 * CC-BY 4.0.
 */
final class Gazetteer {
    /** Words of the longest name that is looked for. */
    static final int LONGEST = 5;

    private static final int HASHES = 1 << 20;

    private final Map<String, List<Place>> byName = new HashMap<>(1 << 18);
    /** Most words are no place's name, which this tells without going through a map that is spread over memory. */
    private final BitSet hashes = new BitSet(HASHES);

    private Gazetteer() {
        load();
    }

    static Gazetteer get() {
        return Holder.LOADED;
    }

    /** @param key a name in small letters with straight apostrophes, words parted by one space */
    List<Place> named(String key) {
        return hashes.get(bit(key)) ? byName.getOrDefault(key, List.of()) : List.of();
    }

    /** As {@link #named} asks for it. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private void load() {
        var stream = Objects.requireNonNull(Gazetteer.class.getResourceAsStream("places.tsv.gz"), "places.tsv.gz");
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(stream, 1 << 16), StandardCharsets.UTF_8), 1 << 16)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("places.tsv.gz ships with this class", e);
        }
    }

    private void add(String line) {
        var row = line.split("\t");
        var place = new Place(
                Place.Kind.valueOf(row[0]),
                row[1].intern(),
                Double.parseDouble(row[2]),
                Double.parseDouble(row[3]),
                Integer.parseInt(row[4]));
        var alone = List.of(place);
        var names = key(row[5]);
        for (int start = 0; start <= names.length(); ) {
            int bar = names.indexOf('|', start);
            int end = bar < 0 ? names.length() : bar;
            var name = names.substring(start, end);
            byName.merge(name, alone, Gazetteer::both);
            hashes.set(bit(name));
            start = end + 1;
        }
    }

    private static int bit(String name) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 12) & HASHES - 1;
    }

    private static List<Place> both(List<Place> known, List<Place> added) {
        if (known.getLast() == added.getFirst()) {
            return known;
        }
        var all = new ArrayList<>(known);
        all.addAll(added);
        return List.copyOf(all);
    }

    private static final class Holder {
        static final Gazetteer LOADED = new Gazetteer();
    }
}
