package io.newswire.cli.client;

import io.newswire.cli.terminal.Printable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the store answers to a search.
 *
 * @param similar words that were looked for beside those asked, because nothing has these
 */
record SearchResult(List<Hit> items, List<String> similar) {
    SearchResult {
        items = items == null ? List.of() : List.copyOf(items);
        similar = similar == null ? List.of() : List.copyOf(similar);
    }

    /** One article. */
    record Hit(
            String id,
            String headline,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String datePublished,
            @Nullable String inLanguage,
            List<Excerpt> snippet) {

        Hit {
            snippet = snippet == null ? List.of() : List.copyOf(snippet);
        }

        /** On up to three lines. */
        String text() {
            var about = Stream.of(publisher, datePublished, inLanguage)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
            return Stream.of(headline, about, url == null ? "id " + id : url, excerpt())
                    .filter(line -> line != null && !line.isBlank())
                    .map(line -> Printable.shortened(line, 300))
                    .collect(Collectors.joining("\n  "));
        }

        /** Found words stand between asterisks. */
        private String excerpt() {
            return snippet.stream()
                    .map(piece -> piece.match() ? "*" + piece.text() + "*" : piece.text())
                    .collect(Collectors.joining());
        }
    }

    /** A piece of an article, and whether it is one of the words. */
    record Excerpt(String text, boolean match) {}
}
