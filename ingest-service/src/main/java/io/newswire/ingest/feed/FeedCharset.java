package io.newswire.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns a feed's bytes into text. The order of RFC 7303 (byte order mark, HTTP charset, XML declaration, UTF-8), with
 * two exceptions: bytes that are valid UTF-8 and not plain ASCII are UTF-8 whatever anybody says of them, because
 * mislabelled UTF-8 is common and text of another charset that happens to be valid UTF-8 is not; and bytes that hardly
 * make sense as UTF-8 are not, unless another charset is declared they are windows-1252.
 */
final class FeedCharset {
    private static final char UNREADABLE = '\ufffd';

    private FeedCharset() {}

    static String decode(byte[] bytes, @Nullable String contentType, Problems problems) {
        var marked = MarkedCharset.of(bytes);
        if (marked != null) {
            int skip = marked.skip();
            return checked(new String(bytes, skip, bytes.length - skip, marked.charset()), marked.charset(), problems);
        }
        var declared = DeclaredCharset.of(bytes, contentType);
        var utf8 = strictUtf8(bytes);
        if (utf8 == null) {
            return declared == null
                    ? guessed(bytes, problems)
                    : checked(new String(bytes, declared), declared, problems);
        }
        boolean ascii = utf8.length() == bytes.length;
        if (!ascii && declared != null) {
            problems.add("declared as " + declared.name() + ", but it is UTF-8");
        }
        return ascii && declared != null ? new String(bytes, declared) : utf8;
    }

    private static String guessed(byte[] bytes, Problems problems) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        long unreadable = text.chars().filter(c -> c == UNREADABLE).count();
        long beyondAscii = text.chars().filter(c -> c > 0x7f).count();
        if (unreadable * 2 > beyondAscii) {
            problems.add("not UTF-8: it was read as windows-1252");
            return new String(bytes, Windows1252.CHARSET);
        }
        return checked(text, StandardCharsets.UTF_8, problems);
    }

    private static String checked(String text, Charset charset, Problems problems) {
        if (text.indexOf(UNREADABLE) >= 0) {
            problems.add("some bytes are not " + charset.name() + ": they were replaced");
        }
        return text;
    }

    private static @Nullable String strictUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null; // the question was whether it is UTF-8, and it is not
        }
    }
}
