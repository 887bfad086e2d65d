package io.newswire.cli.client;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns a file of XML into text. The parser of the JDK could as well, and prints to standard error where it cannot. */
final class OpmlEncoding {
    private static final Pattern DECLARED = Pattern.compile(
            "\\A\\W{0,3}<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,39})[\"']");

    private static final int DECLARATION = 300;
    private static final int BYTE = 0xFF;

    private OpmlEncoding() {}

    /**
     * Without a byte order mark.
     *
     * @throws IllegalArgumentException when it is not in the encoding that it says or begins like; says at which line
     */
    static String decoded(byte[] file) {
        var charset = charset(file);
        var bytes = ByteBuffer.wrap(file);
        try {
            // A decoder of its own reports what is wrong, where a String would replace it.
            var text = charset.newDecoder().decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            var before = new String(file, 0, bytes.position(), StandardCharsets.ISO_8859_1);
            long line = before.chars().filter(character -> character == '\n').count() + 1;
            throw new IllegalArgumentException("not OPML: line " + line + " is not in " + charset, e);
        }
    }

    /** As https://www.w3.org/TR/xml/#sec-guessing has it, but for encodings that no program writes OPML in. */
    private static Charset charset(byte[] file) {
        int first = file.length < 2 ? 0 : (file[0] & BYTE) << Byte.SIZE | file[1] & BYTE;
        return switch (first) {
            case 0xFEFF, 0xFFFE -> StandardCharsets.UTF_16;
            case '<' -> StandardCharsets.UTF_16BE;
            case '<' << Byte.SIZE -> StandardCharsets.UTF_16LE;
            default -> declared(new String(file, 0, Math.min(DECLARATION, file.length), StandardCharsets.ISO_8859_1));
        };
    }

    private static Charset declared(String beginning) {
        var declared = DECLARED.matcher(beginning);
        // Where a declaration can be read byte by byte, what says UTF-16 is wrong.
        if (!declared.find() || declared.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
            return StandardCharsets.UTF_8;
        }
        if (!Charset.isSupported(declared.group(1))) {
            throw new IllegalArgumentException("not OPML: its encoding " + declared.group(1) + " is not known here");
        }
        return Charset.forName(declared.group(1));
    }
}
