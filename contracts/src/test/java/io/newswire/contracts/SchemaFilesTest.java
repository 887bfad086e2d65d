package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaFilesTest {
    static final Path SCHEMAS = Path.of("src", "main", "resources", "schemas");

    private static final Path DOCS = Path.of("..", "docs", "schemas");

    @ParameterizedTest
    @MethodSource("names")
    void the_checked_in_schema_is_that_of_the_record(String name) {
        var schema = SchemaGeneration.schemaOf(name, EventSchemas.record(name));
        for (var folder : List.of(SCHEMAS, DOCS)) {
            new CheckedInFile(folder.resolve(name + ".schema.json"), "newswire.schemas.update").holds(schema);
        }
    }

    @Test
    void every_event_type_names_a_schema_that_is_there_under_its_dataschema() {
        assertThat(EventType.values()).allSatisfy(type -> {
            assertThat(EventSchemas.RECORDS).containsKey(type.schema());
            assertThat(type.dataschema()).isEqualTo(EventSchemas.id(type.schema()));
        });
        assertThat(Arrays.stream(EventType.values()).map(EventType::type)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/schemas", "../docs/schemas"})
    void no_schema_is_left_behind_without_a_record(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".schema.json", "")))
                    .containsExactlyInAnyOrderElementsOf(EventSchemas.RECORDS.keySet());
        }
    }

    static Stream<String> names() {
        return EventSchemas.RECORDS.keySet().stream();
    }
}
