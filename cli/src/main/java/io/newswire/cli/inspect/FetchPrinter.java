package io.newswire.cli.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.cli.terminal.Printable;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints reports as JSON, absent values as null, in a form that is harmless for terminals. */
final class FetchPrinter {
    private final PrintWriter out;
    private final boolean indented;
    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    value -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            // In a locale without UTF-8 other characters would come out as question marks.
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII, !System.out.charset().equals(StandardCharsets.UTF_8))
            .build();

    /** @param indented for people; otherwise each object is one line */
    FetchPrinter(PrintWriter out, boolean indented) {
        this.out = out;
        this.indented = indented;
    }

    void print(FetchReport report) {
        var json = indented
                ? mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report)
                : mapper.writeValueAsString(report);
        json.lines().map(Printable::line).forEach(out::println);
        out.flush();
    }
}
