package io.newswire.store.write;

import io.newswire.store.months.Part;
import io.newswire.store.months.PartRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@code article_place}: in which part of the tables each article is. What was filed stays where it is. Articles whose part
 * was dropped, and unknown ones that would be in such a part, have no place: an article is kept with all that came of it, or not
 * at all.
 */
final class Places {
    private static final String FIND = """
            SELECT p.id, CASE WHEN t.expired_at IS NULL THEN t.part END AS part
            FROM article_place p LEFT JOIN article_part t USING (part)
            WHERE p.id = ANY (:ids)""";

    private static final String PARTS = """
            SELECT part, expired_at IS NOT NULL AS expired FROM article_part WHERE part = ANY (:parts)""";

    private static final String FILE = """
            INSERT INTO article_place (id, part)
            SELECT id, part FROM unnest(:id::text[], :part::bigint[]) AS r (id, part)
            ORDER BY id
            ON CONFLICT DO NOTHING
            RETURNING id, part""";

    private final Handle handle;
    private final PartRule rule;
    private final Instant now;

    /** Null for no place. */
    private final Map<String, @Nullable Long> byId = new LinkedHashMap<>();

    private Places(Handle handle, PartRule rule, Instant now) {
        this.handle = handle;
        this.rule = rule;
        this.now = now;
    }

    /**
     * The place of each article that has one.
     *
     * @param rows of which the first of each article decides where it is filed if it is not yet
     * @throws MissingPartsException when tables have to be made first
     */
    static Map<String, Long> of(Handle handle, List<ArticleRow> rows, PartRule rule, Instant now) {
        var places = new Places(handle, rule, now);
        places.find(rows.stream().map(row -> row.article().id()).collect(Collectors.toSet()));
        places.file(rows);
        var placed = new LinkedHashMap<String, Long>();
        places.byId.forEach((id, part) -> {
            if (part != null) {
                placed.put(id, part);
            }
        });
        return placed;
    }

    private void find(Collection<String> ids) {
        handle.createQuery(FIND)
                .bindArray("ids", String.class, ids)
                .map((row, context) -> {
                    byId.put(row.getString("id"), row.getObject("part", Long.class));
                    return true;
                })
                .list();
    }

    private void file(List<ArticleRow> rows) {
        var wanted = new TreeMap<String, Part>();
        for (var row : rows) {
            var article = row.article();
            if (!byId.containsKey(article.id()) && !wanted.containsKey(article.id())) {
                rule.partOf(row.source(), row.listedAt(), article.fetchedAt(), now)
                        .ifPresentOrElse(part -> wanted.put(article.id(), part), () -> byId.put(article.id(), null));
            }
        }
        if (!wanted.isEmpty()) {
            var live = live(new HashSet<>(wanted.values()));
            wanted.values().removeIf(part -> !live.contains(part));
            write(wanted);
        }
    }

    private Set<Part> live(Set<Part> parts) {
        var missing = new HashSet<>(parts);
        var live = new HashSet<Part>();
        handle.createQuery(PARTS)
                .bindArray("parts", Long.class, parts.stream().map(Part::number).toList())
                .map((row, context) -> {
                    var part = Part.of(row.getLong("part"));
                    missing.remove(part);
                    return row.getBoolean("expired") || live.add(part);
                })
                .list();
        if (!missing.isEmpty()) {
            throw new MissingPartsException(missing);
        }
        return live;
    }

    /** Another writer may file the same article at the same time: the first counts. */
    private void write(Map<String, Part> wanted) {
        new Columns<>(List.copyOf(wanted.entrySet()), handle.createQuery(FILE))
                .text("id", Map.Entry::getKey)
                .bigint("part", entry -> entry.getValue().number())
                .statement()
                .map((row, context) -> byId.put(row.getString("id"), row.getLong("part")))
                .list();
        var others = new ArrayList<>(wanted.keySet());
        others.removeAll(byId.keySet());
        if (!others.isEmpty()) {
            find(others);
        }
    }
}
