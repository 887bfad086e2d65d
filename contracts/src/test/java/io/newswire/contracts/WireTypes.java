package io.newswire.contracts;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How enums, JDK types and {@link NewsDate} stand in JSON: each is a string of its own form. */
final class WireTypes {
    /** RFC 3339's durations, which the format keyword means, have no fractions of a second; ours do. */
    private static final String DURATION =
            "^[+-]?P([+-]?[0-9]+D)?(T([+-]?[0-9]+H)?([+-]?[0-9]+M)?([+-]?[0-9]+([.][0-9]{1,9})?S)?)?$";

    private static final String NEWS_DATE =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$";

    private WireTypes() {}

    static @Nullable CustomDefinition definitionOf(ResolvedType type, JsonMapper json) {
        ObjectNode text = json.createObjectNode().put("type", "string");
        Class<?> erased = type.getErasedType();
        if (erased == Instant.class) {
            return inline(text.put("format", "date-time"));
        }
        if (erased == Duration.class) {
            return inline(text.put("pattern", DURATION));
        }
        if (erased == NewsDate.class) {
            return inline(text.put("pattern", NEWS_DATE));
        }
        if (erased.isEnum()) {
            var names = text.putArray("enum");
            Stream.of(erased.getEnumConstants()).map(Object::toString).forEach(names::add);
            return inline(text);
        }
        return erased == byte[].class ? inline(text.put("contentEncoding", "base64")) : null;
    }

    private static CustomDefinition inline(ObjectNode definition) {
        return new CustomDefinition(definition, true);
    }
}
