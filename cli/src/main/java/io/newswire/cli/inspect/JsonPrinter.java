package io.newswire.cli.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.cli.terminal.Printable;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints objects as JSON, absent values as null. Nothing in it can harm a terminal. */
public final class JsonPrinter {
    private final PrintWriter out;
    private final boolean indented;
    private final JsonMapper mapper;

    /** @param indented for people; otherwise each object is one line */
    public JsonPrinter(PrintWriter out, boolean indented) {
        this.out = out;
        this.indented = indented;
        this.mapper = JsonMapper.builder()
                .changeDefaultPropertyInclusion(
                        value -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
                // In a locale without UTF-8 other characters would come out as question marks.
                .configure(
                        JsonWriteFeature.ESCAPE_NON_ASCII, !System.out.charset().equals(StandardCharsets.UTF_8))
                .build();
    }

    public void print(Object value) {
        var json = indented
                ? mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value)
                : mapper.writeValueAsString(value);
        // What is made harmless becomes an escape of JSON, and stays the same value.
        json.lines().map(Printable::line).forEach(out::println);
        out.flush();
    }
}
