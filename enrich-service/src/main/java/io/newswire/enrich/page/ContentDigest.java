package io.newswire.enrich.page;

import io.newswire.enrich.text.CleanText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names what an article says, whatever its spacing, case and Unicode form: equal digests mean the same content. */
final class ContentDigest {
    private ContentDigest() {}

    static String of(String headline, String body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(folded(headline));
            sha.update((byte) '\n');
            return HexFormat.of().formatHex(sha.digest(folded(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] folded(String text) {
        return CleanText.line(FoldedText.of(text)).getBytes(StandardCharsets.UTF_8);
    }
}
