package io.newswire.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The charset that the server names, or else the XML declaration. */
final class DeclaredCharset {
    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:+-]{1,40})");
    private static final int PROLOG_BYTES = 512;

    /** What a name means in practice, where that is more than it says (WHATWG Encoding, 4.2). */
    private static final Map<String, String> MEANT = Map.of(
            "iso-8859-1", "windows-1252",
            "us-ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "iso-8859-11", "windows-874",
            "tis-620", "windows-874",
            "gb2312", "gb18030",
            "gbk", "gb18030",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949",
            "big5", "big5-hkscs");

    private DeclaredCharset() {}

    /** Null where none is named that could be true of bytes in which "<" is one byte, and for UTF-8. */
    static @Nullable Charset of(byte[] bytes, @Nullable String contentType) {
        var named = found(PARAMETER, contentType == null ? "" : contentType);
        if (named != null) {
            return named;
        }
        var prolog = new String(bytes, 0, Math.min(bytes.length, PROLOG_BYTES), StandardCharsets.ISO_8859_1);
        return found(DECLARATION, prolog);
    }

    private static @Nullable Charset found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        try {
            var charset = match.find() ? charset(match.group(1)) : null;
            return charset == null || charset.name().startsWith("UTF-") || !charset.canEncode() ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // a name that nobody knows says nothing about the bytes; the next source decides
        }
    }

    private static Charset charset(String label) {
        var charset = Charset.forName(label);
        var meant = MEANT.get(charset.name().toLowerCase(Locale.ROOT));
        return meant != null && Charset.isSupported(meant) ? Charset.forName(meant) : charset;
    }
}
