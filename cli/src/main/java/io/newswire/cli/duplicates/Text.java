package io.newswire.cli.duplicates;

import java.util.List;

/**
 * An article as it is edited.
 *
 * @param site host it is from, or the set where that is not known
 */
record Text(String id, String site, String headline, List<String> paragraphs) {
    Text {
        paragraphs = List.copyOf(paragraphs);
    }

    String body() {
        return String.join("\n\n", paragraphs);
    }

    int words() {
        return Prose.words(paragraphs);
    }
}
