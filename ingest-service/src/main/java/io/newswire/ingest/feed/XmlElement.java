package io.newswire.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a feed. Grows while its document is read, and is not changed after that. */
final class XmlElement implements XmlNode {
    private final @Nullable XmlElement parent;
    private final String name;
    private final String qName;
    private final Map<String, String> attributes;
    private final List<XmlNode> content = new ArrayList<>(4);

    /**
     * @param name in small letters; with the usual prefix where it is not of the feed's own vocabulary ({@code
     *     dc:creator})
     * @param qName as written
     * @param attributes by their names as written
     */
    XmlElement(@Nullable XmlElement parent, String name, String qName, Map<String, String> attributes) {
        this.parent = parent;
        this.name = name;
        this.qName = qName;
        this.attributes = attributes;
    }

    void add(XmlNode node) {
        content.add(node);
    }

    @Nullable
    XmlElement parent() {
        return parent;
    }

    String name() {
        return name;
    }

    String qName() {
        return qName;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<XmlNode> content() {
        return content;
    }

    /** Null where it is missing or blank; capitals do not count. */
    @Nullable
    String attribute(String wanted) {
        var value = rawAttribute(wanted);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Null only where it is missing. */
    @Nullable
    String rawAttribute(String wanted) {
        var exact = attributes.get(wanted);
        if (exact != null) {
            return exact;
        }
        return attributes.entrySet().stream()
                .filter(attribute -> attribute.getKey().equalsIgnoreCase(wanted))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The elements directly inside. */
    Stream<XmlElement> elements() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    boolean hasElements() {
        return elements().findAny().isPresent();
    }

    List<XmlElement> children(String wanted) {
        return elements().filter(child -> child.name.equals(wanted)).toList();
    }

    /** The first of that name, null where there is none. */
    @Nullable
    XmlElement child(String wanted) {
        return elements().filter(child -> child.name.equals(wanted)).findFirst().orElse(null);
    }

    /** The text of the first child that has one, looked for name by name; null where none has. */
    @Nullable
    String value(String... names) {
        for (var wanted : names) {
            for (var child : children(wanted)) {
                var text = child.text();
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    /** Its own text without that of elements inside, stripped; null where there is none. */
    @Nullable
    String text() {
        var text = content.stream()
                .filter(XmlNode.Text.class::isInstance)
                .map(node -> ((XmlNode.Text) node).value())
                .collect(Collectors.joining())
                .strip();
        return text.isEmpty() ? null : text;
    }
}
