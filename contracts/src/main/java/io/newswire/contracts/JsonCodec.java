package io.newswire.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way to and from JSON. Unknown fields are skipped, so that an older reader takes a newer record; absent and
 * null are the same. Instants with more than five digits in their year and durations beyond a hundred years are refused.
 * Equal values have equal bytes: fields in the order of their record, map entries by key. Thread-safe.
 */
public final class JsonCodec<T> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    value -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Map.copyOf iterates differently in every JVM; the same record has the same bytes in all of them.
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new BoundedTimes())
            .build();

    private final Class<T> type;

    private JsonCodec(Class<T> type) {
        this.type = type;
    }

    public static <T> JsonCodec<T> of(Class<T> type) {
        return new JsonCodec<>(type);
    }

    public Class<T> type() {
        return type;
    }

    /** UTF-8 JSON. */
    public byte[] encode(T value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public String encodeToString(T value) {
        return MAPPER.writeValueAsString(value);
    }

    /** @throws UndecodableException when the bytes are not JSON of this type; says where and what was expected */
    public T decode(byte[] json) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new UndecodableException(type, "the document is null", null);
            }
            return value;
        } catch (JacksonException e) {
            throw new UndecodableException(type, JsonFault.of(e), e);
        }
    }
}
