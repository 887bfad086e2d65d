package io.newswire.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the word lists that ship beside these classes: one word or phrase a line, under the name of its section. */
final class WordFile {
    private WordFile() {}

    /** The lines by their section's name; empty lines and those that begin with a hash are left out. */
    static Map<String, List<String>> sections(String resource) {
        var sections = new LinkedHashMap<String, List<String>>();
        var stream = Objects.requireNonNull(WordFile.class.getResourceAsStream(resource), resource);
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var section = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    sections.computeIfAbsent(section, s -> new ArrayList<>()).add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " ships with this class", e);
        }
        return sections;
    }
}
