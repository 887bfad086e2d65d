package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds docs/asyncapi.yaml to what the code does, and to the rules of its kind. */
class AsyncApiTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final String RULES = "/asyncapi/asyncapi-3.0.0.schema.json";
    private static final JsonNode DOCUMENT = YAMLMapper.builder().build().readTree(DOCS.resolve("asyncapi.yaml"));

    @ParameterizedTest
    @ValueSource(strings = {"../docs/asyncapi.yaml", "src/main/resources/asyncapi.yaml"})
    void the_checked_in_document_is_that_of_the_records(String file) {
        new CheckedInFile(Path.of(file), "newswire.schemas.update").holds(AsyncApiGeneration.text());
    }

    @Test
    void the_document_is_asyncapi_3() {
        assertThat(problems(DOCUMENT)).isEmpty();
    }

    @Test
    void what_is_not_asyncapi_would_be_found() {
        var wrong = DOCUMENT.deepCopy();
        ((ObjectNode) wrong.at("/channels/articles")).put("adress", "newswire.articles");
        assertThat(problems(wrong)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_topic_is_a_channel_with_the_settings_it_is_created_with(Topic topic) {
        var channel = channel(topic);
        var kafka = channel.at("/bindings/kafka");
        assertThat(kafka.path("topic").asString()).isEqualTo(topic.topicName());
        assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
        assertThat(settings(kafka.path("topicConfiguration"))).isEqualTo(topic.config());
        assertThat(channel.path("messages").isEmpty()).isFalse();
    }

    @Test
    void no_channel_is_left_behind_without_a_topic() {
        assertThat(DOCUMENT.path("channels").size()).isEqualTo(Topic.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void every_event_type_is_a_message_with_its_schema_that_stands_on_a_channel(EventType type) {
        var name = messageName(type);
        var message = DOCUMENT.at("/components/messages/" + name);
        var own = message.at("/headers/allOf/1/properties");
        assertThat(own.at("/ce_type/const").asString()).isEqualTo(type.type());
        assertThat(own.at("/ce_dataschema/const").asString()).isEqualTo(type.dataschema());
        if (!message.at("/payload/type").asString("").equals("null")) {
            assertThat(message.findValuesAsString("$ref"))
                    .anyMatch(reference -> reference.endsWith("/" + type.schema() + ".schema.json"));
        }
        assertThat(DOCUMENT.path("channels").findValues("messages")).anyMatch(messages -> messages.has(name));
    }

    @Test
    void the_headers_are_those_that_are_written() {
        var described = DOCUMENT.at("/components/schemas/cloudEvent/properties").propertyNames();
        var metadata = EventMetadata.of(EventType.LINK_FOUND, "/s", "1", "x", GoldenSamples.AT)
                .beginningTrace()
                .withFetchedAt(GoldenSamples.AT);
        assertThat(described)
                .containsExactlyElementsOf(metadata.headers(EventMetadata.JSON).keySet());
        assertThat(DOCUMENT.at("/components/messages").findParents(EventHeader.PAGE))
                .isNotEmpty();
        assertThat(DOCUMENT.at("/components/messages").findParents(EventHeader.EXCHANGE))
                .isNotEmpty();
        assertThat(DOCUMENT.at("/components/messages").findParents(EventHeader.DEAD_LETTER))
                .isNotEmpty();
        assertThat(DOCUMENT.at("/components/messages").findParents(EventHeader.REDRIVEN))
                .isNotEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(DOCUMENT.findValuesAsString("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(DOCS.resolve(reference)).exists();
            }
        });
    }

    private static List<String> problems(JsonNode document) {
        try (var rules = AsyncApiTest.class.getResourceAsStream(RULES)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(Objects.requireNonNull(rules, RULES), InputFormat.JSON)
                    .validate(document.toString(), InputFormat.JSON)
                    .stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode channel(Topic topic) {
        return DOCUMENT.path("channels").values().stream()
                .filter(channel -> channel.path("address").asString().equals(topic.topicName()))
                .findFirst()
                .orElseThrow();
    }

    private static String messageName(EventType type) {
        var ofThisType = DOCUMENT.at("/components/messages").properties().stream()
                .filter(message -> message.getValue().path("name").asString().equals(type.type()))
                .map(Map.Entry::getKey);
        return ofThisType.findFirst().orElseThrow();
    }

    /** Kafka writes a list with commas. */
    private static Map<String, String> settings(JsonNode configuration) {
        var settings = new TreeMap<String, String>();
        configuration.properties().forEach(entry -> {
            var value = entry.getValue();
            Stream<JsonNode> items = value.isArray() ? value.values().stream() : Stream.of(value);
            settings.put(entry.getKey(), items.map(JsonNode::asString).collect(Collectors.joining(",")));
        });
        return settings;
    }
}
