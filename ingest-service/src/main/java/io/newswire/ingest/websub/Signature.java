package io.newswire.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.platform.Hmac;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a hub proves that a content is from it: {@code X-Hub-Signature} (WebSub, section 7.1). */
enum Signature {
    VALID,
    WRONG,
    MISSING;

    /** SHA-1 is allowed by the standard, and by itself no weakness of an HMAC. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", Hmac.SHA256, "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    static Signature of(@Nullable String header, String secret, byte[] body) {
        if (header == null || header.isBlank()) {
            return MISSING;
        }
        int equals = header.indexOf('=');
        var algorithm =
                equals < 0 ? null : ALGORITHMS.get(header.substring(0, equals).strip());
        if (algorithm == null) {
            return WRONG;
        }
        try {
            var given = HexFormat.of().parseHex(header.substring(equals + 1).strip());
            return MessageDigest.isEqual(given, Hmac.of(algorithm, secret.getBytes(UTF_8), body)) ? VALID : WRONG;
        } catch (IllegalArgumentException e) {
            return WRONG; // no hex
        }
    }
}
