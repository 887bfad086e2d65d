package io.newswire.enrich.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The encodings that a server and then the page itself name, where web browsers look for them. */
final class DeclaredEncodings {
    private static final int HEAD = 8192;
    private static final int MOST = 4;

    private DeclaredEncodings() {}

    static Set<Charset> of(byte[] page, @Nullable String contentType) {
        var all = new LinkedHashSet<Charset>();
        if (contentType != null) {
            add(contentType, "charset=", all);
        }
        var head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        var own = new LinkedHashSet<Charset>();
        add(head, "charset=", own);
        if (head.stripLeading().startsWith("<?xml")) {
            add(head, "encoding=", own);
        }
        // What can be read as ASCII is in no encoding of two or four bytes, whatever it says.
        own.removeIf(
                charset -> charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32"));
        all.addAll(own);
        return all;
    }

    private static void add(String text, String label, Set<Charset> into) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(label); at >= 0 && into.size() < MOST; at = lower.indexOf(label, at + 1)) {
            int start = at + label.length();
            while (start < lower.length() && " \"'".indexOf(lower.charAt(start)) >= 0) {
                start++;
            }
            int end = start;
            while (end < lower.length() && isOfName(lower.charAt(end))) {
                end++;
            }
            if (named(lower.substring(start, end)) instanceof Charset charset) {
                into.add(charset);
            }
        }
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == ':';
    }

    /** As web browsers understand the names (WHATWG Encoding, 4.2): Latin-1 means windows-1252. Null when there is none. */
    static @Nullable Charset named(String name) {
        var known = switch (name.toLowerCase(Locale.ROOT)) {
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            case "iso-8859-9" -> "windows-1254";
            case "gb2312", "gbk", "x-gbk" -> "GB18030";
            case "euc-kr", "ks_c_5601-1987" -> "x-windows-949";
            case "shift_jis", "shift-jis", "x-sjis" -> "windows-31j";
            case "big5" -> "Big5-HKSCS";
            default -> name;
        };
        try {
            return Charset.forName(known);
        } catch (IllegalArgumentException unknown) {
            // It names no encoding that exists: as if it named none.
            return null;
        }
    }
}
