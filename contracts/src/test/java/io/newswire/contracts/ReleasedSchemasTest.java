package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schemas of this version as they were first released, beside those of today. A break needs a new
 * {@link EventType#SCHEMA_VERSION}, never a change of the released files.
 */
class ReleasedSchemasTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path RELEASED =
            Path.of("src", "test", "resources", "schemas-released", Integer.toString(EventType.SCHEMA_VERSION));

    @ParameterizedTest
    @MethodSource("names")
    void a_reader_of_the_released_schema_reads_what_is_written_today(String name) {
        assertThat(SchemaCompatibility.breaks(read(RELEASED, name), read(SchemaFilesTest.SCHEMAS, name)))
                .isEmpty();
    }

    private static JsonNode read(Path folder, String name) {
        return JSON.readTree(folder.resolve(name + ".schema.json"));
    }

    static Stream<String> names() {
        return EventSchemas.RECORDS.keySet().stream();
    }
}
