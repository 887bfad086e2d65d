package io.newswire.enrich.page;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Takes out of a page what nobody sees and no rule reads, before it is decoded and parsed: scripts (not those that hold
 * JSON-LD), styles, comments, links to style sheets and the like, what is in drawings, attributes that no rule asks for,
 * and white space beside blocks. No two texts are joined by it, so that the page is cut into the same pieces. One pass,
 * linear in the page's size. Where markup is too strange to tell what it means, the rest of the page stays as it is. For
 * encodings in which an ASCII byte is nothing but that character.
 */
final class Unread {
    /**
     * Where one of these begins there is a block whatever stands around it, and white space beside is none that anybody
     * sees. An end tag may be one too many: it would end nothing.
     */
    private static final int BLOCK = 1;

    private static final int HEAD = 2;
    private static final int FOREIGN = 4;
    private static final int SVG = 8;
    private static final int PRE = 16;
    private static final int LINK = 32;
    /** The parser opens these again, at white space too, where they are not closed, and compares their attributes. */
    private static final int FORMAT = 64;

    private static final int ANCHOR = 128;

    private static final TagNames KINDS = new TagNames()
            .with(BLOCK, "p div ul ol li dl dt dd section article header footer nav aside main h1 h2 h3 h4 h5 h6 table")
            .with(BLOCK, "figure figcaption fieldset blockquote hr hgroup address details")
            .with(HEAD, "html head meta title link base script style noscript")
            .with(FOREIGN, "svg math")
            .with(SVG, "svg")
            .with(PRE, "pre listing")
            .with(LINK, "link")
            .with(FORMAT, "a b big code em font i nobr s small strike strong tt u")
            .with(ANCHOR, "a");

    private final byte[] in;
    private final Tag tag;
    private final Drawing drawing;
    private final OpenBlocks blocks;
    /** Most of a page is left out. */
    private byte[] out;

    private int length;
    /** All before it has been copied or left out. */
    private int copied;

    private int at;
    /** One past the last tag that stays, or what takes its place. */
    private int textStart;
    /** All between there and here is known to be blank: no byte is looked at for it twice. */
    private int blank;

    private boolean afterBlock = true;
    private boolean inHead = true;
    /** Within an svg or math element, where a script may be markup like any other. */
    private boolean foreign;

    private boolean preformatted;
    /** How many of those are open that the parser may open again. */
    private int formats;
    /** Attributes that may be left out of the tag that is read: where each begins and ends. */
    private int[] unread = new int[64];

    private int unreads;

    private Unread(byte[] html) {
        this.in = html;
        this.out = new byte[html.length / 2];
        this.tag = new Tag(html, this::attribute);
        this.drawing = new Drawing(html);
        this.blocks = new OpenBlocks(html);
    }

    /** The page without it: all that the buffer's array has before its limit. */
    static ByteBuffer leftOut(byte[] html) {
        return new Unread(html).scanned();
    }

    private ByteBuffer scanned() {
        while (at < in.length) {
            int next = Bytes.indexOf(in, '<', at);
            if (next < 0 || next + 1 == in.length) {
                break;
            }
            at = next;
            markup(in[at + 1]);
        }
        leaveOut(in.length, in.length);
        return ByteBuffer.wrap(out, 0, length);
    }

    private void markup(byte next) {
        if (RawText.isLetter(next)) {
            element();
        } else if (next == '/' && at + 2 < in.length && RawText.isLetter(in[at + 2])) {
            endTag();
        } else if (next == '!' && RawText.starts(in, at + 2, "--")) {
            comment();
        } else if (next == '!' && foreign && Bytes.startsWith(in, "[CDATA[", at + 2)) {
            at = in.length;
        } else if (next == '!' || next == '?' || next == '/') {
            leaveOutSpace(at, false);
            at = RawText.after(in, at + 2, '>');
            stays(false);
        } else {
            at++;
        }
    }

    private void comment() {
        int start = at;
        int contents = at + 4;
        int dashes = RawText.endOfComment(in, contents);
        at = RawText.after(in, dashes, '>');
        leaveOutSpace(start, false);
        if (!isBetweenTexts(start, at) && !foreign) {
            leaveOutWhole(start, at);
        } else {
            leaveOut(contents, dashes);
            stays(false);
        }
    }

    private void endTag() {
        int start = at;
        if (!tag.read(at + 2)) {
            at = in.length;
            return;
        }
        int kinds = KINDS.kinds(in, tag.name, tag.nameEnd);
        boolean block = (kinds & BLOCK) != 0 && !foreign && blocks.close(tag.name, tag.nameEnd);
        leaveOutSpace(start, block);
        foreign &= (kinds & FOREIGN) == 0;
        preformatted &= (kinds & PRE) == 0;
        formats = Math.max(0, formats - ((kinds & FORMAT) == 0 ? 0 : 1));
        at = tag.end;
        stays(block);
    }

    private void element() {
        int start = at;
        unreads = 0;
        if (!tag.read(at + 1)) {
            at = in.length;
            return;
        }
        int kinds = KINDS.kinds(in, tag.name, tag.nameEnd);
        inHead &= (kinds & HEAD) != 0;
        at = tag.end;
        var raw = RawText.of(in, tag.name);
        int end = raw == null ? at : tag.selfClosing || foreign ? -1 : raw.end(in, at);
        if (end < 0) {
            at = in.length;
            return;
        }
        if (raw != null && isUnread(raw, start, end)) {
            return;
        }
        if ((kinds & LINK) != 0 && !foreign && !isReadLink()) {
            leaveOutSpace(start, false);
            if (!isBetweenTexts(start, at)) {
                leaveOutWhole(start, at);
                return;
            }
        }
        tag(start, kinds);
        at = Math.max(at, end);
        // What is in it is no text of the page, which would end the head.
        textStart = raw == null ? textStart : at;
    }

    private void tag(int start, int kinds) {
        boolean block = (kinds & BLOCK) != 0;
        leaveOutSpace(start, block);
        if (block && !foreign) {
            blocks.open(tag.name, tag.nameEnd);
        }
        if (!foreign && (kinds & (FORMAT | ANCHOR)) != FORMAT) {
            for (int i = 0; i < unreads; i += 2) {
                leaveOut(unread[i], unread[i + 1]);
            }
        }
        preformatted |= (kinds & PRE) != 0;
        formats += (kinds & FORMAT) == 0 ? 0 : 1;
        if ((kinds & FOREIGN) != 0 && !tag.selfClosing && !foreign) {
            int end = (kinds & SVG) == 0 ? -1 : drawing.end(tag.end);
            foreign = end < 0;
            leaveOut(tag.end, Math.max(tag.end, end));
            at = Math.max(tag.end, end);
        }
        stays(block);
    }

    /** A script or style goes with its tags where no texts meet, else its contents. */
    private boolean isUnread(RawText raw, int start, int end) {
        boolean unread = raw == RawText.SCRIPT
                ? !RawText.isJsonLd(in, tag.name, tag.end)
                : raw == RawText.STYLE && raw.holdsNoMarkup(in, tag.end, end);
        if (!unread) {
            return false;
        }
        at = RawText.after(in, end, '>');
        leaveOutSpace(start, false);
        if (isBetweenTexts(start, at)) {
            leaveOut(tag.end, end);
            stays(false);
        } else {
            leaveOutWhole(start, at);
        }
        return true;
    }

    private boolean isReadLink() {
        for (int i = tag.nameEnd; i < tag.end; i++) {
            if (RawText.starts(in, i, "canonical")
                    || RawText.starts(in, i, "license")
                    || RawText.starts(in, i, "itemprop")
                    || in[i] == '&') {
                return true;
            }
        }
        return false;
    }

    /** Something but a tag stands before it and after it. */
    private boolean isBetweenTexts(int from, int to) {
        return textStart < from && to < in.length && in[to] != '<';
    }

    private void attribute(int gap, int name, int nameEnd, int value, int end) {
        if (UnreadAttributes.isRead(in, name, nameEnd, value, end)) {
            return;
        }
        if (unreads == unread.length) {
            unread = Arrays.copyOf(unread, unreads * 2);
        }
        boolean parted = end < in.length && (Tag.isSpace(in[end]) || in[end] == '>');
        unread[unreads++] = parted ? gap : name;
        unread[unreads++] = end;
    }

    private void leaveOutSpace(int before, boolean block) {
        if (!(block || afterBlock || inHead) || foreign || preformatted || formats > 0) {
            return;
        }
        for (blank = Math.max(blank, textStart); blank < before; blank++) {
            if (!Tag.isSpace(in[blank])) {
                inHead = false;
                return;
            }
        }
        leaveOut(textStart, before);
        textStart = before;
    }

    private void stays(boolean block) {
        textStart = at;
        afterBlock = block;
    }

    private void leaveOutWhole(int from, int to) {
        leaveOut(from, to);
        textStart = textStart == from ? to : textStart;
    }

    private void leaveOut(int from, int to) {
        int more = from - copied;
        if (length + more > out.length) {
            out = Arrays.copyOf(out, in.length);
        }
        System.arraycopy(in, copied, out, length, more);
        length += more;
        copied = to;
    }
}
