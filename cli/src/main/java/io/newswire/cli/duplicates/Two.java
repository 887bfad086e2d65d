package io.newswire.cli.duplicates;

import java.util.List;
import java.util.Optional;

/** Two texts to be compared. */
record Two(String a, String b) {
    static Optional<Two> of(List<String> a, List<String> b) {
        return Optional.of(new Two(String.join("\n\n", a), String.join("\n\n", b)));
    }
}
