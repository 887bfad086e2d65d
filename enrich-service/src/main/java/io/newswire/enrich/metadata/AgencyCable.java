package io.newswire.enrich.metadata;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Datelines of Chinese and Japanese: "新华社北京3月2日电", "（中央社記者王小明台北2日電）", "【ロンドン共同】". */
final class AgencyCable {
    /** Between the agency and its word for "cabled": a place, a day, names of reporters. */
    private static final int LONGEST = 30;

    private static final Set<String> CITIES =
            Set.of("東京", "大阪", "北京", "上海", "香港", "台北", "広州", "瀋陽", "札幌", "福岡", "名古屋", "那覇");

    private AgencyCable() {}

    static Set<String> in(String paragraph) {
        int from = !paragraph.isEmpty() && "【（(［[".indexOf(paragraph.charAt(0)) >= 0 ? 1 : 0;
        var name = AgencyNames.at(paragraph, from);
        if (name == null || UnicodeScript.of(name.codePointAt(0)) != UnicodeScript.HAN) {
            return Set.of();
        }
        int start = from + name.length();
        for (int i = start + 1; i < Math.min(start + LONGEST, paragraph.length()); i++) {
            char c = paragraph.charAt(i);
            if (c == '，' || c == '。') {
                return Set.of();
            }
            if (c == '电' || c == '電') {
                return isCabled(paragraph, i) ? AgencyNames.among(name) : Set.of();
            }
        }
        return Set.of();
    }

    /** Behind a day, or before what ends it: the same character is "electricity", and half of other words. */
    private static boolean isCabled(String paragraph, int at) {
        return Character.isDigit(paragraph.charAt(at - 1))
                || paragraph.charAt(at - 1) == '日'
                || at + 1 == paragraph.length()
                || " \u3000)）】］:：".indexOf(paragraph.charAt(at + 1)) >= 0;
    }

    /** A place, then the agency, within brackets. */
    static Set<String> behindPlace(String inner) {
        var name = AgencyNames.atEnd(inner);
        if (name == null || UnicodeScript.of(name.codePointAt(0)) != UnicodeScript.HAN) {
            return Set.of();
        }
        var place = inner.substring(0, inner.length() - name.length());
        boolean katakana =
                place.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.KATAKANA || c == 'ー' || c == '・');
        boolean parted = place.endsWith(" ");
        return katakana || parted || CITIES.contains(place) ? AgencyNames.among(name) : Set.of();
    }
}
