package io.newswire.enrich.page;

import io.newswire.contracts.PageMetadata;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses what somebody called a page and is none, by its first bytes: a picture, packed data, a feed. */
final class NoPage {
    private static final int LOOKED_AT = 8 << 10;

    /** Signs that no text has, of all; random bytes have 0.1. */
    private static final double MOST_CONTROLS = 0.02;

    private static final Pattern FEED = Pattern.compile(
            "^\\s*+(?:<\\?[^>]{0,200}+>\\s*+|<!--(?:[^-]|-(?!->)){0,2000}+-->\\s*+){0,5}+<(?:rss|feed|rdf:RDF)[\\s>]");

    private NoPage() {}

    static Reading.@Nullable Rejected refusal(byte[] body, PageMetadata page) {
        var head = body.length <= LOOKED_AT ? body : Arrays.copyOf(body, LOOKED_AT);
        // Most pages have none of them: only the others are decoded for it.
        if (mayBeNoText(head) && isNoText(PageText.decode(head, page))) {
            return new Reading.Rejected("not-text", "its bytes are no text: a picture, or packed or encrypted data");
        }
        return mayBeFeed(head) && FEED.matcher(PageText.decode(head, page)).lookingAt()
                ? new Reading.Rejected("feed", "it is a feed, not a page: `newswire feeds add` follows it")
                : null;
    }

    private static boolean mayBeNoText(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            controls += isControl(b & 0xFF) ? 1 : 0;
        }
        return controls > head.length * MOST_CONTROLS;
    }

    /** In two bytes for each character a part of many looks like a control. */
    private static boolean isNoText(String head) {
        return head.codePoints().filter(c -> isControl(c) || isNoCharacter(c)).count() > head.length() * MOST_CONTROLS;
    }

    private static boolean isNoCharacter(int c) {
        return switch (Character.getType(c)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> c == '\uFFFD';
        };
    }

    /** But what parts lines and pages, what changes an encoding of seven bits, and NUL, which some servers fill up with. */
    private static boolean isControl(int c) {
        return c > 0 && c < ' ' && (c < '\t' || c > '\r') && c != 0x1B || c == 0x7F;
    }

    /** It begins with a declaration of XML, a comment, or the first letter of one of the elements. */
    private static boolean mayBeFeed(byte[] head) {
        for (int i = 0; i + 1 < head.length; i++) {
            if (head[i] == '<') {
                return "?!rf".indexOf(head[i + 1]) >= 0;
            }
        }
        return false;
    }
}
