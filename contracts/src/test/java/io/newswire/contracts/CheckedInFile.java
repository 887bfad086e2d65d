package io.newswire.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file under version control that a test can make: it says when the two differ, and rewrites the file when told to. */
record CheckedInFile(Path path, String updateProperty) {

    void holds(String made) {
        try {
            if (Boolean.getBoolean(updateProperty)) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, made);
            }
            assertThat(path).as(advice()).exists();
            assertThat(Files.readString(path, UTF_8)).as(advice()).isEqualTo(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String advice() {
        return path + " is not what the records make; if the change is meant, run " + "'mvn -pl contracts test -D"
                + updateProperty + "=true' to update it";
    }
}
