package io.newswire.store.query;

import io.newswire.contracts.JsonCodec;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A header of a dead letter, as it is kept: every value comes back byte for byte.
 *
 * @param text where its bytes are UTF-8
 * @param base64 where they are not; both are null where the header has no value
 */
public record DeadLetterHeader(
        String name, @Nullable String text, @Nullable String base64) {
    private static final JsonCodec<DeadLetterHeader[]> JSON = JsonCodec.of(DeadLetterHeader[].class);

    /** @param name without what PostgreSQL does not keep */
    public static DeadLetterHeader of(String name, byte @Nullable [] value) {
        if (value == null) {
            return new DeadLetterHeader(name, null, null);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return new DeadLetterHeader(name, text, null);
            }
        } catch (CharacterCodingException e) {
            // Not text: kept as bytes below.
        }
        return new DeadLetterHeader(name, null, Base64.getEncoder().encodeToString(value));
    }

    /** In the order of the record. */
    public static String encode(List<DeadLetterHeader> headers) {
        return JSON.encodeToString(headers.toArray(DeadLetterHeader[]::new));
    }

    public static List<DeadLetterHeader> decode(String json) {
        return List.of(JSON.decode(json.getBytes(StandardCharsets.UTF_8)));
    }

    public byte @Nullable [] value() {
        if (text != null) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return base64 == null ? null : Base64.getDecoder().decode(base64);
    }
}
