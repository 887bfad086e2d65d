package io.newswire.cli.client;

import io.newswire.contracts.Topic;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A topic by its name, with or without the prefix that all of them have. */
final class TopicName implements ITypeConverter<Topic> {

    @Override
    public Topic convert(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic ->
                        topic.topicName().equals(name) || shortName(topic).equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no topic '" + name + "'; there are " + all()));
    }

    static String all() {
        return Arrays.stream(Topic.values()).map(TopicName::shortName).collect(Collectors.joining(", "));
    }

    private static String shortName(Topic topic) {
        return topic.topicName().substring(Topic.PREFIX.length());
    }
}
