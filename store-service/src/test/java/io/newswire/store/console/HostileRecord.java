package io.newswire.store.console;

import io.newswire.contracts.NewsDate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> chosen.getOrDefault(component.getName(), value(component)))
                .toArray();
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " cannot be made", e);
        }
    }

    private static Object value(RecordComponent component) {
        return value(component.getGenericType(), component.getName());
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Map.of(TEXT, value(arguments[1], name))
                    : List.of(value(arguments[0], name));
        }
        return plain((Class<?>) type, name);
    }

    private static Object plain(Class<?> type, String name) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == NewsDate.class) {
            return NewsDate.parse("2026-11-19T08:00:00Z");
        }
        if (type.isRecord()) {
            return of(type.asSubclass(Record.class), Map.of());
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == Instant.class) {
            return Instant.parse("2026-11-20T10:00:00Z");
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
