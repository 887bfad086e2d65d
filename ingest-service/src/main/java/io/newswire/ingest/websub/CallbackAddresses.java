package io.newswire.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.ingest.frontier.Hubs;
import io.newswire.platform.Hmac;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the addresses that hubs call, and reads them back. An address names its feed and carries a proof that we made
 * it, so that any instance may be called, also after a restart. All that is remembered is which subscriptions this
 * instance asked to be ended. Thread-safe.
 */
public final class CallbackAddresses implements Hubs {
    static final String PATH = "/websub/";
    /** Hubs and proxies take addresses of about 2,000 characters. */
    private static final int LONGEST = 2_000;

    private static final int PROOF_BYTES = 16;
    private static final String LEASE_SECONDS = "864000";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final String base;
    private final byte[] secret;
    private final EndsAsked ended = new EndsAsked();

    /**
     * @param base where hubs reach us, such as {@code https://news.example/}, without {@link #PATH}
     * @param secret known to all instances, and to nobody else
     */
    public CallbackAddresses(String base, String secret) {
        this.base = base.replaceFirst("/+$", "");
        this.secret = secret.getBytes(UTF_8);
    }

    @Override
    public Optional<Map<String, String>> form(Mode mode, String feedUrl, String hub, String topic) {
        var callback = new Callback(feedUrl, hub, topic);
        var address = base + PATH + token(callback);
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        ended.asked(mode, callback);
        return Optional.of(Map.of(
                "hub.mode",
                mode.word(),
                TOPIC,
                topic,
                "hub.callback",
                address,
                "hub.secret",
                contentSecret(callback),
                "hub.lease_seconds",
                LEASE_SECONDS));
    }

    /** Whether the last that this instance asked of the hub was to end it. */
    boolean isToEnd(Callback callback) {
        return ended.contains(callback);
    }

    /** What the hub signs contents with. */
    String contentSecret(Callback callback) {
        return HexFormat.of().formatHex(proof("content", callback));
    }

    String token(Callback callback) {
        return encoded(text(callback).getBytes(UTF_8)) + "." + encoded(addressProof(callback));
    }

    /** Empty where we did not make it. */
    Optional<Callback> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), UTF_8).split("\n", -1);
            var proof = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            var callback = parts.length == 3 ? new Callback(parts[0], parts[1], parts[2]) : null;
            return callback != null && MessageDigest.isEqual(proof, addressProof(callback))
                    ? Optional.of(callback)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not Base64, so none of ours
        }
    }

    private byte[] addressProof(Callback callback) {
        return Arrays.copyOf(proof("address", callback), PROOF_BYTES);
    }

    private byte[] proof(String purpose, Callback callback) {
        return Hmac.of(Hmac.SHA256, secret, (purpose + "\n" + text(callback)).getBytes(UTF_8));
    }

    private static String text(Callback callback) {
        return callback.feedUrl() + "\n" + callback.hub() + "\n" + callback.topic();
    }

    private static String encoded(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }
}
