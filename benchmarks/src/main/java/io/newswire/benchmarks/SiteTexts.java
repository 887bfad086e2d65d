package io.newswire.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What sites say in place of an article, by kind and language, from {@code incomplete-pages.txt}. */
final class SiteTexts {
    private final Map<String, List<String>> byKind = new HashMap<>();

    private SiteTexts() {}

    static SiteTexts load() {
        var texts = new SiteTexts();
        try (var in = SiteTexts.class.getResourceAsStream("incomplete-pages.txt")) {
            var all = new String(
                    Objects.requireNonNull(in, "incomplete-pages.txt").readAllBytes(), StandardCharsets.UTF_8);
            var kind = "";
            for (var line : all.lines().toList()) {
                if (line.startsWith("[")) {
                    kind = line.substring(1, line.indexOf(']'));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    texts.byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(line);
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("incomplete-pages.txt ships with this class", e);
        }
    }

    /** In the language, or in English; always the same for a page. */
    String of(String kind, String language, String page) {
        var english = Objects.requireNonNull(byKind.get(kind + " en"), kind);
        var texts = byKind.getOrDefault(kind + ' ' + language, english);
        return texts.get(Math.floorMod((kind + page).hashCode(), texts.size()));
    }
}
