package io.newswire.store.hooks;

import io.newswire.platform.Hmac;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a receiver knows that a delivery is from us: HMAC-SHA256 of id, time and body with a secret that both know.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>
 */
final class Signature {
    private static final String SECRET = "whsec_";
    private static final String VERSION = "v1,";
    private static final int SECRET_BYTES = 32;

    private Signature() {}

    static String newSecret(SecureRandom random) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return SECRET + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The header {@code webhook-signature}: one signature by each secret, so that a receiver who knows one of them is content.
     *
     * @param secrets {@code whsec_} and Base64, each
     * @param at of the attempt, of which whole seconds are signed, as {@code webhook-timestamp} says them
     */
    static String of(List<String> secrets, String id, Instant at, byte[] body) {
        return secrets.stream().map(secret -> of(secret, id, at, body)).collect(Collectors.joining(" "));
    }

    private static String of(String secret, String id, Instant at, byte[] body) {
        var key = Base64.getDecoder().decode(secret.substring(SECRET.length()));
        var signed = new ByteArrayOutputStream(body.length + id.length() + 24);
        signed.writeBytes((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        return VERSION + Base64.getEncoder().encodeToString(Hmac.of(Hmac.SHA256, key, signed.toByteArray()));
    }
}
