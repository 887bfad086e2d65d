package io.newswire.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Makes the AsyncAPI document from topics, event types and headers, beside the schemas that it refers to. */
final class AsyncApiGeneration {
    /** Where schemas lie as seen from the document: in docs/, in the jar, and where the store serves it. */
    static final String SCHEMAS = "schemas/";

    /** Of a dead letter, which is an event of any type. */
    static final String DEAD_LETTER = "deadLetter";

    private static final String KAFKA_BINDING = "0.5.0";
    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final ObjectNode document = YAML.createObjectNode();

    private AsyncApiGeneration() {
        document.put("asyncapi", "3.0.0");
        info(document.putObject("info"));
        document.put("defaultContentType", EventMetadata.JSON);
        var channels = document.putObject("channels");
        Arrays.stream(Topic.values()).forEach(topic -> channel(channels.putObject(name(topic)), topic));
        var operations = document.putObject("operations");
        AsyncApiOperation.ALL.forEach(each -> operation(operations.putObject(each.name()), each));
        var components = document.putObject("components");
        var messages = new AsyncApiMessages(components.putObject("messages"));
        Arrays.stream(EventType.values()).forEach(messages::add);
        messages.addDeadLetter();
        messages.cloudEvent(components.putObject("schemas").putObject("cloudEvent"));
    }

    /** YAML. */
    static String text() {
        return "# Generated from the records of the contracts module: a test rewrites it, see CONTRIBUTING.md.\n"
                + YAML.writeValueAsString(new AsyncApiGeneration().document);
    }

    /** {@code FEED_STATUS} is called {@code feedStatus}. */
    static String name(Enum<?> value) {
        return NEXT_WORD
                .matcher(value.name().toLowerCase(Locale.ROOT))
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    static void refer(ObjectNode node, String reference) {
        node.put("$ref", reference);
    }

    private static void info(ObjectNode info) {
        info.put("title", "Newswire");
        info.put("version", Integer.toString(EventType.SCHEMA_VERSION));
        info.put(
                "description",
                "Topics of the Newswire pipeline, as any client of Kafka sees them. Every record is a CloudEvents 1.0 event"
                        + " in binary mode. The version is that of the schemas.");
        info.putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
    }

    private static void channel(ObjectNode channel, Topic topic) {
        var words = TopicWords.of(topic);
        channel.put("address", topic.topicName());
        channel.put("description", words.description());
        var messages = channel.putObject("messages");
        words.events().forEach(event -> message(messages, name(event)));
        if (topic == Topic.DEAD_LETTERS) {
            message(messages, DEAD_LETTER);
        }
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("bindingVersion", KAFKA_BINDING);
        kafka.put("topic", topic.topicName());
        kafka.put("partitions", topic.partitions());
        settings(kafka.putObject("topicConfiguration"), topic);
    }

    private static void message(ObjectNode messages, String name) {
        refer(messages.putObject(name), "#/components/messages/" + name);
    }

    private static void settings(ObjectNode configuration, Topic topic) {
        topic.config().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(setting -> {
                    var value = setting.getValue();
                    if (setting.getKey().equals("cleanup.policy")) {
                        ArrayNode policies = configuration.putArray(setting.getKey());
                        Arrays.stream(value.split(",", -1)).forEach(policies::add);
                    } else if (value.chars().allMatch(Character::isDigit)) {
                        configuration.put(setting.getKey(), Long.parseLong(value));
                    } else {
                        configuration.put(setting.getKey(), value);
                    }
                });
    }

    private static void operation(ObjectNode node, AsyncApiOperation operation) {
        node.put("action", operation.action());
        node.put("summary", operation.summary());
        refer(node.putObject("channel"), "#/channels/" + name(operation.topic()));
    }
}
