package io.newswire.e2e;

import static java.util.Collections.disjoint;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.Topic;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A record as another version of the same schema would have written it. Versions differ in their optional fields only. */
enum OtherVersion {
    /** Says nothing that a reader may do without. */
    BEFORE {
        @Override
        void change(JsonNode document, JsonNode schema, JsonNode root) {
            var required = required(schema);
            // What one of several kinds cannot do without is optional only in the schema, which is that of all kinds.
            if (document instanceof ObjectNode object && !required.isEmpty() && disjoint(required, DISCRIMINATORS)) {
                object.retain(required);
            }
            forEachChild(document, schema, root);
        }
    },
    /** Says something new wherever something can be said. */
    AFTER {
        @Override
        void change(JsonNode document, JsonNode schema, JsonNode root) {
            forEachChild(document, schema, root);
            if (document instanceof ObjectNode object
                    && schema.path("properties").isObject()) {
                object.putObject("addedLater").putArray("of").add(1).addNull().add("any shape");
            }
        }
    };

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> DISCRIMINATORS = Set.of("kind", "change");
    private static final Path SCHEMAS = Path.of("..", "docs", "schemas");

    abstract void change(JsonNode document, JsonNode schema, JsonNode root);

    /** In the same partition; deletions are the same in all versions. */
    ProducerRecord<byte[], byte[]> of(ReadTopic read, ConsumerRecord<byte[], byte[]> record) {
        return of(read, record, UnaryOperator.identity());
    }

    /** @param edit of the record's JSON, whether that is its value or its header */
    ProducerRecord<byte[], byte[]> of(
            ReadTopic read, ConsumerRecord<byte[], byte[]> record, UnaryOperator<JsonNode> edit) {
        var isPage = read.topic() == Topic.PAGES;
        var value = isPage ? record.value() : rewritten(read, record.value(), edit);
        var other = new ProducerRecord<>(record.topic(), record.partition(), record.key(), value, record.headers());
        if (isPage) {
            var metadata = record.headers().lastHeader(EventHeader.PAGE).value();
            other.headers().remove(EventHeader.PAGE).add(EventHeader.PAGE, rewritten(read, metadata, edit));
        }
        return other;
    }

    private byte @Nullable [] rewritten(ReadTopic read, byte @Nullable [] json, UnaryOperator<JsonNode> edit) {
        if (json == null) {
            return null;
        }
        var document = JSON.readTree(json);
        var schema = JSON.readTree(SCHEMAS.resolve(read.schema()));
        change(document, schema, schema);
        return JSON.writeValueAsBytes(edit.apply(document));
    }

    final void forEachChild(JsonNode document, JsonNode schema, JsonNode root) {
        for (var field : document.properties()) {
            var known = schema.path("properties").path(field.getKey());
            change(field.getValue(), resolved(known, root), root);
        }
        if (document.isArray()) {
            document.forEach(item -> change(item, resolved(schema.path("items"), root), root));
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode root) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    private static Set<String> required(JsonNode schema) {
        var names = new HashSet<String>();
        schema.path("required").forEach(name -> names.add(name.asString()));
        return names;
    }
}
