package io.newswire.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OlderReaderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> MAPS = Set.of("provenance", "headers", "form", "settings", "saidAt");

    @ParameterizedTest
    @MethodSource("names")
    void fields_that_a_later_version_added_are_skipped_at_every_depth(String name) throws IOException {
        var document = JSON.readTree(GoldenFilesTest.read(name));
        addUnknownFields(document);
        var newer = JSON.writeValueAsString(document);
        assertThat(newer).contains("addedLater");
        assertThat(SchemaCheck.of(GoldenFilesTest.schema(name)).problems(newer)).isEmpty();
        var sample = GoldenFilesTest.sample(name);
        assertThat((Object) JsonCodec.of(sample.getClass()).decode(newer.getBytes(UTF_8)))
                .usingRecursiveComparison()
                .isEqualTo(sample);
    }

    private static void addUnknownFields(JsonNode node) {
        for (var field : node.properties()) {
            // A map's keys are data, not fields: only its values grow.
            if (MAPS.contains(field.getKey())) {
                field.getValue().forEach(OlderReaderTest::addUnknownFields);
            } else {
                addUnknownFields(field.getValue());
            }
        }
        if (node.isArray()) {
            node.forEach(OlderReaderTest::addUnknownFields);
        }
        if (node instanceof ObjectNode object) {
            object.putObject("addedLater").putArray("of").add(1).addNull().add("any shape");
        }
    }

    static Stream<String> names() {
        return GoldenFilesTest.names();
    }
}
