package io.newswire.ingest.frontier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A bounded set of short names, the newest first, packed because every feed keeps one: three bytes each. Of 300 names
 * remembered and one that is new, the two are taken for the same once in fifty thousand times; that costs a count, and
 * never a link.
 *
 * @param packed in Base64
 */
record Names(@JsonValue String packed) {
    /** As many as the newest entries that a feed is remembered by; 1.2 KB. */
    static final int MOST = 300;

    private static final int BYTES = 3;
    private static final int HEX = 2 * BYTES;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Names {
        if (Base64.getDecoder().decode(packed).length % BYTES != 0) {
            throw new IllegalArgumentException("packed names are " + BYTES + " bytes each");
        }
    }

    static Names none() {
        return new Names("");
    }

    /** @param ids hex, of at least six digits, evenly spread */
    static Names of(Collection<String> ids) {
        return pack(ids.stream().limit(MOST).map(Names::shortOf).toList());
    }

    /** Those of the given ids that are not among these, in their order. */
    List<String> unknown(Collection<String> ids) {
        var known = names();
        return ids.stream().filter(id -> !known.contains(shortOf(id))).toList();
    }

    boolean contains(String id) {
        return names().contains(shortOf(id));
    }

    /** Both, the newer ones first; the oldest fall out. */
    Names under(Names newer) {
        var both = new LinkedHashSet<>(newer.names());
        both.addAll(names());
        return pack(both);
    }

    int size() {
        return Base64.getDecoder().decode(packed).length / BYTES;
    }

    private Set<Integer> names() {
        var bytes = Base64.getDecoder().decode(packed);
        var names = LinkedHashSet.<Integer>newLinkedHashSet(bytes.length / BYTES);
        for (int i = 0; i < bytes.length; i += BYTES) {
            names.add((bytes[i] & 0xff) << 16 | (bytes[i + 1] & 0xff) << 8 | (bytes[i + 2] & 0xff));
        }
        return names;
    }

    private static Names pack(Collection<Integer> names) {
        var kept = new ArrayList<>(names).subList(0, Math.min(MOST, names.size()));
        var bytes = new byte[kept.size() * BYTES];
        int at = 0;
        for (int name : kept) {
            bytes[at++] = (byte) (name >> 16);
            bytes[at++] = (byte) (name >> 8);
            bytes[at++] = (byte) name;
        }
        return new Names(Base64.getEncoder().encodeToString(bytes));
    }

    private static int shortOf(String id) {
        return HexFormat.fromHexDigits(id, 0, HEX);
    }
}
