package io.newswire.enrich.page;

import io.newswire.enrich.text.CleanText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names what an article says, whatever its spacing, case and Unicode form: equal digests mean the same content. */
final class ContentDigest {
    /** In lower case it is two characters. */
    private static final char DOTTED_I = 0x130;

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
        var normal = NormalForm.of(text);
        var plain = plain(normal);
        return plain != null
                ? plain
                : CleanText.line(normal.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
    }

    /** A line in lower case, in one go for what most texts are made of; null where there is anything else. */
    private static byte @Nullable [] plain(String text) {
        var out = new byte[3 * text.length()];
        int length = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n') {
                space = length > 0;
                continue;
            }
            if (c == DOTTED_I || !CleanText.isPlain(c) && c != '\\' && c != '€') {
                return null;
            }
            if (space) {
                out[length++] = ' ';
                space = false;
            }
            length = encode(Character.toLowerCase(c), out, length);
        }
        return Arrays.copyOf(out, length);
    }

    /** In UTF-8: no surrogate is plain. */
    private static int encode(char c, byte[] out, int at) {
        if (c < 0x80) {
            out[at] = (byte) c;
            return at + 1;
        }
        int end = at;
        if (c < 0x800) {
            out[end++] = (byte) (0xC0 | c >> 6);
        } else {
            out[end++] = (byte) (0xE0 | c >> 12);
            out[end++] = (byte) (0x80 | c >> 6 & 0x3F);
        }
        out[end++] = (byte) (0x80 | c & 0x3F);
        return end;
    }
}
