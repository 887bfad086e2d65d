package io.newswire.enrich.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes out of a page what nobody sees and no rule reads, before it is decoded and parsed: what is in scripts (not in
 * those that hold JSON-LD), in styles and in comments. The elements themselves stay, so that the page is cut into the
 * same nodes. One pass, linear in the page's size. Where markup is too strange to tell what it means, the rest of the
 * page stays as it is. For encodings in which an ASCII byte is nothing but that character.
 */
final class Unscripted {
    private final byte[] in;
    /** The same, a character for each byte: the JDK searches strings many bytes at once. */
    private final String text;

    private final byte[] out;
    private int length;
    /** All before it has been copied or left out. */
    private int copied;

    private int at;
    /** Within an svg or math element a script is markup like any other. */
    private boolean foreign;

    private Unscripted(byte[] html) {
        this.in = html;
        this.text = new String(html, StandardCharsets.ISO_8859_1);
        this.out = new byte[html.length];
    }

    static byte[] of(byte[] html) {
        return new Unscripted(html).scanned();
    }

    private byte[] scanned() {
        while (at < in.length) {
            int next = text.indexOf('<', at);
            if (next < 0 || next + 1 == in.length) {
                break;
            }
            at = next;
            markup(in[at + 1]);
        }
        leaveOut(in.length, in.length);
        return Arrays.copyOf(out, length);
    }

    private void markup(byte next) {
        if (RawText.isLetter(next)) {
            element();
        } else if (next == '/') {
            foreign &= !RawText.isNamed(in, at + 2, "svg") && !RawText.isNamed(in, at + 2, "math");
            at = RawText.afterTag(in, at + 2);
        } else if (next == '!' && RawText.starts(in, at + 2, "--")) {
            comment();
        } else if (next == '!' || next == '?') {
            at = RawText.after(in, at + 2, '>');
        } else {
            at++;
        }
    }

    private void comment() {
        int start = at + 4;
        at = RawText.endOfComment(text, start);
        leaveOut(start, at);
    }

    private void element() {
        int name = at + 1;
        var raw = RawText.of(in, name);
        foreign |= RawText.isNamed(in, name, "svg") || RawText.isNamed(in, name, "math");
        int start = RawText.afterTag(in, name);
        at = start;
        if (raw == null || start >= in.length) {
            return;
        }
        int end = in[start - 2] == '/' ? -1 : raw.end(in, text, start);
        if (end < 0) {
            at = in.length;
            return;
        }
        if (raw == RawText.SCRIPT
                ? !foreign && !RawText.isJsonLd(in, name, start)
                : raw.holdsNoMarkup(text, start, end)) {
            leaveOut(start, end);
        }
        at = end;
    }

    private void leaveOut(int from, int to) {
        System.arraycopy(in, copied, out, length, from - copied);
        length += from - copied;
        copied = to;
    }
}
