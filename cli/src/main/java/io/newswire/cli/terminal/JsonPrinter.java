package io.newswire.cli.terminal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints objects as JSON. Nothing in it can harm a terminal. */
public final class JsonPrinter {
    private final PrintWriter out;
    private final boolean indented;
    private final JsonMapper mapper;

    private JsonPrinter(PrintWriter out, boolean indented, JsonMapper mapper) {
        this.out = out;
        this.indented = indented;
        this.mapper = mapper;
    }

    /** One object a line, without what is absent; equal values are equal lines. */
    public static JsonPrinter lines(PrintWriter out) {
        return lines(out, System.out.charset());
    }

    static JsonPrinter lines(PrintWriter out, Charset charset) {
        // Map.copyOf iterates differently in every JVM.
        return new JsonPrinter(
                out,
                false,
                mapper(Include.NON_NULL, charset)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build());
    }

    /**
     * Objects with all of their fields, null where nothing is known.
     *
     * @param indented for people; otherwise each object is one line
     */
    public static JsonPrinter whole(PrintWriter out, boolean indented) {
        return new JsonPrinter(
                out, indented, mapper(Include.ALWAYS, System.out.charset()).build());
    }

    private static JsonMapper.Builder mapper(Include absent, Charset charset) {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(value -> JsonInclude.Value.construct(absent, absent))
                // In a locale without UTF-8 other characters would come out as question marks.
                .configure(JsonWriteFeature.ESCAPE_NON_ASCII, !charset.equals(StandardCharsets.UTF_8));
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
