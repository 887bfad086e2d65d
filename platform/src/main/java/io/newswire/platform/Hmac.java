package io.newswire.platform;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed digests (RFC 2104). */
public final class Hmac {
    public static final String SHA256 = "HmacSHA256";

    private Hmac() {}

    /** @param algorithm one that every JDK has, such as {@link #SHA256} */
    public static byte[] of(String algorithm, byte[] key, byte[] data) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(data);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("this JDK has no " + algorithm, e);
        }
    }
}
