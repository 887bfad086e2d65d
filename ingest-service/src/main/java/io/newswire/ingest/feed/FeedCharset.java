package io.newswire.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a feed's bytes into text. The order of RFC 7303 (byte order mark, HTTP charset, XML declaration, UTF-8), with
 * one exception: bytes that are valid UTF-8 and not plain ASCII are UTF-8 whatever anybody says of them, because
 * mislabelled UTF-8 is common and text of another charset that happens to be valid UTF-8 is not.
 */
final class FeedCharset {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:+-]{1,40})");
    private static final int PROLOG_BYTES = 512;

    private FeedCharset() {}

    static String decode(byte[] bytes, @Nullable String contentType) {
        var wide = Marked.of(bytes);
        if (wide != null) {
            return new String(bytes, wide.skip(), bytes.length - wide.skip(), wide.charset());
        }
        var utf8 = strictUtf8(bytes);
        if (utf8 != null && utf8.length() < bytes.length) {
            return utf8;
        }
        return new String(bytes, declared(bytes, contentType, utf8 != null));
    }

    private static Charset declared(byte[] bytes, @Nullable String contentType, boolean validUtf8) {
        var named = new ArrayList<Charset>();
        addFound(named, PARAMETER, contentType == null ? "" : contentType);
        var prolog = new String(bytes, 0, Math.min(bytes.length, PROLOG_BYTES), StandardCharsets.ISO_8859_1);
        addFound(named, DECLARATION, prolog);
        for (var charset : named) {
            // A declaration that could be read byte by byte does not declare a wide charset truthfully.
            if (!charset.name().startsWith("UTF-") && charset.canEncode()) {
                return charset;
            }
        }
        return validUtf8 || !named.isEmpty() ? StandardCharsets.UTF_8 : FALLBACK;
    }

    private static void addFound(List<Charset> found, Pattern pattern, String text) {
        var match = pattern.matcher(text);
        if (match.find()) {
            try {
                found.add(Charset.forName(match.group(1)));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                // A name that nobody knows says nothing about the bytes; the next source decides.
                return;
            }
        }
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

    /** A charset that shows in the first bytes: by a byte order mark, or by where the zeros of "<?" or "<r" are. */
    private record Marked(Charset charset, int skip) {
        static @Nullable Marked of(byte[] b) {
            long head = 0;
            for (int i = 0; i < 4; i++) {
                head = head << 8 | (i < b.length ? b[i] & 0xff : 0xff);
            }
            return head == 0x0000feffL
                    ? new Marked(UTF_32BE, 4)
                    : head == 0xfffe0000L ? new Marked(UTF_32LE, 4) : narrow(head);
        }

        private static @Nullable Marked narrow(long head) {
            if (head >>> 8 == 0xefbbbfL) {
                return new Marked(StandardCharsets.UTF_8, 3);
            }
            int first = (int) (head >>> 16);
            return switch (first) {
                case 0xfeff -> new Marked(StandardCharsets.UTF_16BE, 2);
                case 0xfffe -> new Marked(StandardCharsets.UTF_16LE, 2);
                case 0x003c -> new Marked(StandardCharsets.UTF_16BE, 0);
                case 0x3c00 -> new Marked(StandardCharsets.UTF_16LE, 0);
                default -> null;
            };
        }
    }
}
