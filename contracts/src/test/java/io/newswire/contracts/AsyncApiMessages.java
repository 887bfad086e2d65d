package io.newswire.contracts;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The messages of the AsyncAPI document, and the headers that they share. */
record AsyncApiMessages(ObjectNode messages) {
    private static final String CLOUD_EVENT = "#/components/schemas/cloudEvent";
    private static final String BYTES = "application/octet-stream";
    private static final Map<String, String> HEADERS = Map.of(
            EventHeader.ID, "The same event written twice has the same id",
            EventHeader.SOURCE, "The stage that wrote it, such as /newswire/enrich-service",
            EventHeader.SUBJECT, "What it is about: an article id, a feed URL or a host",
            EventHeader.DATASCHEMA, "$id of the schema of its data",
            EventHeader.TRACEPARENT, "W3C Trace Context, where there is one",
            EventHeader.FETCHED_AT, "When the page behind the event was fetched, where there is one");
    private static final Set<String> TIMES = Set.of(EventHeader.TIME, EventHeader.FETCHED_AT);
    private static final Set<String> NOT_ALWAYS = Set.of(EventHeader.TRACEPARENT, EventHeader.FETCHED_AT);

    void add(EventType type) {
        var words = EventWords.of(type);
        var message = messages.putObject(AsyncApiGeneration.name(type));
        message.put("name", type.type());
        message.put("title", words.title());
        headers(message.putObject("headers"), type);
        payload(message, type, words.value());
        key(message).put("description", words.key());
    }

    void addDeadLetter() {
        var message = messages.putObject(AsyncApiGeneration.DEAD_LETTER);
        message.put("name", "newswire.dead-letter");
        message.put("title", "A record could not be processed");
        var headers = message.putObject("headers").put("type", "object");
        headers.put("description", "The original headers, whatever they were, and this one.");
        var properties = headers.putObject("properties");
        json(properties, EventHeader.DEAD_LETTER, "dead-letter-cause", "JSON of the cause");
        json(
                properties,
                EventHeader.REDRIVEN,
                "redrive",
                "JSON of a time that the record was re-driven, once for each of the newest ten times. The record has it on its own"
                        + " topic too, from the first time on.");
        headers.putArray("required").add(EventHeader.DEAD_LETTER);
        bytes(message, "The original bytes.");
        key(message).put("description", "the original key").put("format", "binary");
    }

    /** What every event has. */
    void cloudEvent(ObjectNode schema) {
        schema.put("description", "Headers of CloudEvents 1.0 in the binary mode of its Kafka binding, in UTF-8.");
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var name : all().keySet()) {
            var header = properties.putObject(name).put("type", "string");
            if (name.equals(EventHeader.SPECVERSION)) {
                header.put("const", "1.0");
            }
            if (TIMES.contains(name)) {
                header.put("format", "date-time");
            }
            if (HEADERS.containsKey(name)) {
                header.put("description", HEADERS.get(name));
            }
            if (!NOT_ALWAYS.contains(name)) {
                required.add(name);
            }
        }
    }

    /** Of an event that has all of them, in the order in which they are written. */
    private static Map<String, String> all() {
        return EventMetadata.of(EventType.LINK_FOUND, "/s", "1", "x", GoldenSamples.AT)
                .beginningTrace()
                .withFetchedAt(GoldenSamples.AT)
                .headers(EventMetadata.JSON);
    }

    private static void headers(ObjectNode headers, EventType type) {
        var parts = headers.putArray("allOf");
        AsyncApiGeneration.refer(parts.addObject(), CLOUD_EVENT);
        var own = parts.addObject().put("type", "object");
        var properties = own.putObject("properties");
        properties.putObject(EventHeader.TYPE).put("const", type.type());
        properties.putObject(EventHeader.DATASCHEMA).put("const", type.dataschema());
        if (type.schema().equals("page-metadata")) {
            json(properties, EventHeader.PAGE, type.schema(), "JSON of the page's metadata");
            own.putArray("required").add(EventHeader.PAGE);
        }
        if (type == EventType.PAGE_FETCHED) {
            var exchange = "JSON of the HTTP exchange that brought the page; absent where none did";
            json(properties, EventHeader.EXCHANGE, "page-exchange", exchange);
        }
    }

    /** A header that holds JSON. */
    private static void json(ObjectNode properties, String header, String schema, String description) {
        var node = properties.putObject(header).put("description", description).put("type", "string");
        node.put("contentMediaType", EventMetadata.JSON);
        AsyncApiGeneration.refer(node.putObject("contentSchema"), file(schema));
    }

    private static void payload(ObjectNode message, EventType type, EventWords.Value value) {
        switch (value) {
            case JSON -> {
                var payload = message.putObject("payload");
                payload.put("schemaFormat", "application/schema+json;version=draft-2020-12");
                AsyncApiGeneration.refer(payload.putObject("schema"), file(type.schema()));
            }
            case BYTES -> bytes(message, "Its bytes as they were fetched; the content-type header is the server's.");
            case NONE ->
                message.putObject("payload")
                        .put("description", "None. The value is null.")
                        .put("type", "null");
        }
    }

    private static void bytes(ObjectNode message, String description) {
        message.put("contentType", BYTES);
        message.putObject("payload")
                .put("description", description)
                .put("type", "string")
                .put("format", "binary");
    }

    private static ObjectNode key(ObjectNode message) {
        return message.putObject("bindings").putObject("kafka").putObject("key").put("type", "string");
    }

    private static String file(String schema) {
        return AsyncApiGeneration.SCHEMAS + schema + ".schema.json";
    }
}
