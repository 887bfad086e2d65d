package io.newswire.cli.duplicates;

import io.newswire.cli.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The pairs for other tools, one a line. */
final class PairsFile {
    private PairsFile() {}

    static void write(Path file, List<Pair> pairs) {
        try (var lines = Files.newBufferedWriter(file)) {
            for (var pair : pairs) {
                lines.write(JsonMapper.shared().writeValueAsString(fields(pair)));
                lines.newLine();
            }
        } catch (IOException e) {
            throw new CommandFailed(1, "--out: " + file + " cannot be written: " + e, e);
        }
    }

    private static Map<String, Object> fields(Pair pair) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", pair.kind());
        fields.put("duplicate", pair.copy());
        fields.put("heldOut", pair.heldOut());
        fields.put("from", pair.from());
        fields.put("similarity", DuplicateEvaluation.similarity(pair));
        fields.put("a", pair.texts().a());
        fields.put("b", pair.texts().b());
        return fields;
    }
}
