package io.newswire.store.console;

import io.newswire.contracts.NewsDate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Records whose every text is an attack, those among them that are added one day too. */
final class HostileRecord {
    /** Ends attributes and elements, and runs as an address; whatever of it runs leaves a mark. */
    static final String TEXT = "javascript:window.ran=1//\"'><script>window.ran=1</script>"
            + "<img src=x onerror=\"window.ran=1\"><svg onload=window.ran=1>";

    private HostileRecord() {}

    /** @param chosen components that are not to be made up, by name */
    static <T extends Record> T of(Class<T> type, Map<String, Object> chosen) {
        return of(type, TEXT, chosen);
    }

    /** Whose every text is another. */
    static <T extends Record> T of(Class<T> type, String text, Map<String, Object> chosen) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> chosen.getOrDefault(component.getName(), value(component, text)))
                .toArray();
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " cannot be made", e);
        }
    }

    private static Object value(RecordComponent component, String text) {
        return value(component.getGenericType(), component.getName(), text);
    }

    private static Object value(Type type, String name, String text) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Map.of(text, value(arguments[1], name, text))
                    : List.of(value(arguments[0], name, text));
        }
        return plain((Class<?>) type, name, text);
    }

    private static Object plain(Class<?> type, String name, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == NewsDate.class) {
            return NewsDate.parse("2026-11-19T08:00:00Z");
        }
        if (type.isRecord()) {
            return of(type.asSubclass(Record.class), text, Map.of());
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == Instant.class) {
            return Instant.parse("2026-11-20T10:00:00Z");
        }
        if (type == Duration.class) {
            return Duration.ofHours(1);
        }
        if (type == Long.class) {
            return 1L;
        }
        if (type == Boolean.class) {
            return false;
        }
        if (type == double.class || type == Double.class) {
            return 0.5;
        }
        return name.equals("end") ? 2 : 1;
    }
}
