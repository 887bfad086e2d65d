package io.newswire.cli.client;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the store answers to a search. */
record SearchResult(List<Hit> items) {
    SearchResult {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** One article. */
    record Hit(
            String id,
            String headline,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String datePublished,
            @Nullable String inLanguage,
            @Nullable String snippet) {

        /** On up to three lines. */
        String text() {
            var about = Stream.of(publisher, datePublished, inLanguage)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
            return Stream.of(headline, about, url == null ? "id " + id : url, snippet)
                    .filter(line -> line != null && !line.isBlank())
                    .map(line -> Printable.shortened(line, 300))
                    .collect(Collectors.joining("\n  "));
        }
    }
}
