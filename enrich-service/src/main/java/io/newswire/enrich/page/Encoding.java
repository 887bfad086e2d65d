package io.newswire.enrich.page;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of bytes that are not valid UTF-8: the one of a byte order mark, UTF-8 where most of them are that, else the
 * first declared one in which the bytes are possible, else the likeliest by the contents. Windows-1252 makes something of
 * nearly all bytes, so there the letters have to speak for it too. Which of two Chinese encodings is meant cannot be told
 * against a declaration.
 */
final class Encoding {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int FEWEST_TO_JUDGE = 20;
    private static final int ONE_BROKEN_IN = 50;
    private static final int SURE = 10;

    /** Other encodings make whole characters of UTF-8 by chance only. */
    private static final int WHOLE_FOR_EACH_BROKEN = 2;

    private Encoding() {}

    /** @param contentType as the server sent it, null when it sent none */
    static Charset of(byte[] bytes, @Nullable String contentType) {
        if (isMarked(bytes)) {
            return StandardCharsets.UTF_16;
        }
        var characters = Utf8.characters(bytes);
        if (characters.areWholeFor(WHOLE_FOR_EACH_BROKEN)) {
            return StandardCharsets.UTF_8;
        }
        for (var declared : DeclaredEncodings.of(bytes, contentType)) {
            boolean possible =
                    declared.equals(StandardCharsets.UTF_8) ? characters.areWholeFor(1) : isPossible(declared, bytes);
            if (possible) {
                return declared;
            }
        }
        return detected(bytes);
    }

    private static boolean isMarked(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
    }

    private static boolean isPossible(Charset charset, byte[] bytes) {
        if (charset.equals(WESTERN) && isOfAnotherScript(bytes)) {
            return false;
        }
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException impossible) {
            // On a page that is sound otherwise a stray byte is likelier than a wrong declaration.
            return isNearly(charset, bytes);
        }
    }

    /** Of the bytes that are not ASCII hardly any is impossible. */
    private static boolean isNearly(Charset charset, byte[] bytes) {
        long broken =
                new String(bytes, charset).chars().filter(c -> c == 0xFFFD).count();
        return broken * ONE_BROKEN_IN < high(bytes);
    }

    private static int high(byte[] bytes) {
        int high = 0;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
        }
        return high;
    }

    /** In Western languages letters beyond ASCII stand alone; in other alphabets they make whole words. */
    private static boolean isOfAnotherScript(byte[] bytes) {
        int pairs = 0;
        for (int i = 1; i < bytes.length; i++) {
            pairs += bytes[i] < 0 && bytes[i - 1] < 0 ? 1 : 0;
        }
        return pairs > FEWEST_TO_JUDGE && pairs * 2 > high(bytes);
    }

    private static Charset detected(byte[] bytes) {
        var detector = new CharsetDetector();
        detector.enableInputFilter(true);
        var match = detector.setText(bytes).detect();
        var named = match == null || match.getConfidence() < SURE ? null : DeclaredEncodings.named(match.getName());
        return named == null ? WESTERN : named;
    }
}
