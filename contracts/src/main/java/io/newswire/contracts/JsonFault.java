package io.newswire.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Why a document is none of a type, in words of JSON and not of Java: which field, what it holds, what it has to hold, and where.
 * Without figures of our own: dead letters are grouped by these words, and all figures left out.
 */
final class JsonFault {
    private static final int LONGEST_VALUE = 60;
    private static final String TRAILING = "Trailing token";
    private static final Collector<CharSequence, ?, String> ONE_OF = Collectors.joining(", ", "one of ", "");
    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Set<Class<?>> FRACTIONS = Set.of(double.class, float.class, Double.class, Float.class);

    private JsonFault() {}

    /** A value that could be read and that no record may hold. */
    static final class Refused extends MismatchedInputException {
        private static final long serialVersionUID = 1L;

        Refused(JsonParser json, String why) {
            super(json, why);
        }
    }

    static String of(JacksonException e) {
        var place = e.getLocation();
        return problem(e) + (place == null ? "" : ", at line " + place.getLineNr() + ", column " + place.getColumnNr());
    }

    private static String problem(JacksonException e) {
        return switch (e) {
            case UnexpectedEndOfInputException ignored -> "the JSON ends too early";
            case InputCoercionException number -> holds(e, null, number.getTargetType());
            case ValueInstantiationException refused -> refused(refused);
            case Refused refused -> field(e) + " " + refused.getOriginalMessage();
            case InvalidTypeIdException kind -> kind(kind);
            case InvalidFormatException value -> holds(e, "'" + cut(value.getValue()) + "'", value.getTargetType());
            case MismatchedInputException other -> mismatch(other);
            default -> "no JSON: " + e.getOriginalMessage();
        };
    }

    /** Records say themselves what they do without, and what they do not take. */
    private static String refused(ValueInstantiationException e) {
        var why = e.getCause();
        if (why instanceof NullPointerException) {
            var name = why.getMessage();
            return name != null && !name.isEmpty() && name.chars().allMatch(Character::isJavaIdentifierPart)
                    ? field(e, name) + " is missing"
                    : field(e) + " has a null where something has to be";
        }
        return (e.getPath().isEmpty() ? "" : field(e) + ": ")
                + (why == null ? e.getOriginalMessage() : why.getMessage());
    }

    private static String kind(InvalidTypeIdException e) {
        var type = e.getBaseType().getRawClass();
        var field = field(e, type.getAnnotation(JsonTypeInfo.class).property());
        var known =
                Arrays.stream(type.getAnnotation(JsonSubTypes.class).value()).map(JsonSubTypes.Type::name);
        return e.getTypeId() == null
                ? field + " is missing"
                : field + " is '" + cut(e.getTypeId()) + "', and has to be " + known.collect(ONE_OF);
    }

    private static String mismatch(MismatchedInputException e) {
        var token = e.getCurrentToken();
        if (token == null) {
            return "the document is empty";
        }
        if (e.getOriginalMessage().startsWith(TRAILING)) {
            return "something follows the document";
        }
        var expected = e.getTargetType();
        if (expected == null) {
            return field(e) + ": " + e.getOriginalMessage();
        }
        return expected.isPrimitive() && token == JsonToken.END_OBJECT
                ? field(e) + " is missing"
                : holds(e, found(token), expected);
    }

    private static String holds(JacksonException e, @Nullable String found, @Nullable Class<?> expected) {
        var is = found == null ? "" : " is " + found + ", and";
        return field(e) + is + " has to be " + (expected == null ? "something else" : expected(expected));
    }

    private static String found(JsonToken token) {
        return switch (token) {
            case START_OBJECT, END_OBJECT, PROPERTY_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> "a number";
        };
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(ONE_OF);
        }
        if (type == String.class || isWrittenAsText(type)) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (WHOLE.contains(type)) {
            return "a whole number within its bounds";
        }
        if (FRACTIONS.contains(type)) {
            return "a number";
        }
        if (type == Instant.class) {
            return "a date and time with its zone";
        }
        if (type == Duration.class) {
            return "a duration, such as PTnM for n minutes";
        }
        if (type == byte[].class) {
            return "bytes in Base64";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    /** Where all that there is of that kind is: {@link NewsDate}. */
    private static boolean isWrittenAsText(Class<?> type) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static String field(JacksonException e) {
        return field(e, null);
    }

    /** @param last a field of what the path leads to, null for that itself */
    private static String field(JacksonException e, @Nullable String last) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append('.').append(step.getPropertyName());
            }
        }
        if (last != null) {
            path.append('.').append(last);
        }
        var text = path.toString();
        if (text.isEmpty()) {
            return "the document";
        }
        return text.startsWith(".") ? text.substring(1) : text;
    }

    private static String cut(@Nullable Object value) {
        var text = String.valueOf(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
