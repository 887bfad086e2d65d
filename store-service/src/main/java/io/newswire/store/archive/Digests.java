package io.newswire.store.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests as they stand in records and in the index. */
final class Digests {
    private static final String ALGORITHM = "sha256";

    private Digests() {}

    /** {@code sha256:} and hex, as the fetcher shows it too. Strong: two payloads that differ must never be taken for one. */
    static String of(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return ALGORITHM + ":" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
