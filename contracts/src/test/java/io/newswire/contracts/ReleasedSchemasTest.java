package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of this version as they were last released, beside those of today. A break needs a new
 * {@link EventType#SCHEMA_VERSION}, never a change of the released files. The other tests show that each kind of break in any
 * field of any released schema would be found.
 */
class ReleasedSchemasTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path RELEASED =
            Path.of("src", "test", "resources", "schemas-released", Integer.toString(EventType.SCHEMA_VERSION));

    @ParameterizedTest
    @MethodSource("names")
    void a_reader_of_the_released_schema_reads_what_is_written_today(String name) {
        assertThat(SchemaFilesTest.SCHEMAS.resolve(name))
                .as("%s was released, so it stays", name)
                .exists();
        assertThat(SchemaCompatibility.breaks(read(RELEASED, name), read(SchemaFilesTest.SCHEMAS, name)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_field_that_is_removed_would_be_found(String name) {
        forEachField(name, (object, field) -> ((ObjectNode) object.get("properties")).remove(field), ": removed");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_field_of_another_type_would_be_found(String name) {
        forEachField(
                name,
                (object, field) ->
                        ((ObjectNode) object.get("properties")).putObject(field).put("type", "null"),
                ", is \"null\"");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_field_that_is_new_and_required_would_be_found(String name) {
        forEachField(
                name,
                (object, field) -> {
                    ((ObjectNode) object.get("properties"))
                            .putObject("addedLater")
                            .put("type", "string");
                    required(object).add("addedLater");
                },
                "/addedLater: newly required");
    }

    /** Changes a copy of the schema at one field after another. */
    private static void forEachField(String name, Change change, String found) {
        int fields = places(read(RELEASED, name)).size();
        assertThat(fields).isPositive();
        for (int i = 0; i < fields; i++) {
            var changed = read(RELEASED, name);
            var place = places(changed).get(i);
            change.make(place.object(), place.field());
            assertThat(SchemaCompatibility.breaks(read(RELEASED, name), changed))
                    .as("%s of %s", place.field(), name)
                    .anyMatch(each -> each.endsWith(found));
        }
    }

    private interface Change {
        void make(ObjectNode object, String field);
    }

    private record Place(ObjectNode object, String field) {}

    /** Every field at every depth. */
    private static List<Place> places(JsonNode schema) {
        var places = new ArrayList<Place>();
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            object.get("properties").propertyNames().forEach(field -> places.add(new Place(object, field)));
        }
        schema.forEach(child -> places.addAll(places(child)));
        return places;
    }

    private static ArrayNode required(ObjectNode object) {
        return object.get("required") instanceof ArrayNode there ? there : object.putArray("required");
    }

    private static JsonNode read(Path folder, String name) {
        return JSON.readTree(folder.resolve(name));
    }

    /** Of those that were released, whether or not they are still there. */
    static Stream<String> names() throws IOException {
        try (var files = Files.list(RELEASED)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
