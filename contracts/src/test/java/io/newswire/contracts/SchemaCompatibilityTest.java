package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Shows that the comparer sees each kind of break, and no break in what is safe. */
class SchemaCompatibilityTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RELEASED = """
            {"$id": "urn:x:1", "type": "object",
             "$defs": {"Author": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}},
             "properties": {
               "id": {"type": "string"},
               "words": {"type": "integer"},
               "at": {"type": "string", "format": "date-time"},
               "kind": {"type": "string", "enum": ["A", "B"]},
               "authors": {"type": "array", "items": {"$ref": "#/$defs/Author"}},
               "origins": {"type": "object", "additionalProperties": {"type": "number"}},
               "outcome": {"oneOf": [{"properties": {"tag": {"const": "ok"}}}, {"properties": {"tag": {"const": "bad"}}}]}},
             "required": ["id", "words"]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "\"id\": {\"type\": \"string\"}, => `` => /id: removed",
                "[\"id\", \"words\"] => [\"id\", \"words\", \"at\"] => /at: newly required",
                "[\"id\", \"words\"] => [\"id\"] => /words: no longer required",
                "{\"type\": \"integer\"} => {\"type\": \"number\"} => /words: type was \"integer\", is \"number\"",
                "\"date-time\" => \"date\" => /at: format was \"date-time\", is \"date\"",
                "\"A\", \"B\" => \"A\" => /kind: enum was [\"A\",\"B\"], is [\"A\"]",
                "\"A\", \"B\" => \"A\", \"B\", \"C\" => /kind: enum was [\"A\",\"B\"], is [\"A\",\"B\",\"C\"]",
                "{\"name\": {\"type\": \"string\"}} => {} => /authors/items/name: removed",
                "{\"type\": \"number\"} => {\"type\": \"string\"} => "
                        + "/origins/additionalProperties: type was \"number\", is \"string\"",
                "{\"type\": \"number\"} => false => /origins/additionalProperties: was {\"type\":\"number\"}, is false",
                "\"bad\" => \"worse\" => /outcome/oneOf/1/tag: const was \"bad\", is \"worse\"",
                ", {\"properties\": {\"tag\": {\"const\": \"bad\"}}} => `` => /outcome: 2 alternatives were, 1 are",
            })
    void a_break_is_found_where_it_is(String released, String changed, String found) {
        assertThat(RELEASED).contains(released);
        assertThat(breaks(RELEASED.replace(released, changed))).contains(found);
    }

    @Test
    void a_new_optional_field_and_a_renamed_definition_break_nothing() {
        var extended = RELEASED.replace(
                        "\"properties\": {\"name\"", "\"properties\": {\"url\": {\"type\": \"string\"}, \"name\"")
                .replace("Author", "Writer");
        assertThat(extended).contains("Writer", "url");
        assertThat(breaks(extended)).isEmpty();
    }

    private static List<String> breaks(String changed) {
        return SchemaCompatibility.breaks(JSON.readTree(RELEASED), JSON.readTree(changed));
    }
}
