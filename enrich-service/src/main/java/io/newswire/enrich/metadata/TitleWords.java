package io.newswire.enrich.metadata;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of all titles that a page gives itself where nobody sees them, and of its address. */
final class TitleWords {
    private static final int SHORTEST = 3;
    private final List<Set<String>> words = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();

    TitleWords(String url, @Nullable String... titles) {
        add(slug(url));
        for (var title : titles) {
            if (title != null) {
                add(title);
                folded.add(SiteName.fold(title));
            }
        }
    }

    private void add(String title) {
        var of = of(title);
        if (!of.isEmpty()) {
            words.add(of);
        }
    }

    /** The longest part of the address's path. */
    private static String slug(String url) {
        var path = url.substring(url.indexOf('/', Math.min(8, url.length())) + 1);
        int start = 0;
        var longest = "";
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || "/?#".indexOf(path.charAt(i)) >= 0) {
                longest = i - start > longest.length() ? path.substring(start, i) : longest;
                start = i + 1;
            }
        }
        return longest;
    }

    /** How much of its words a text shares with the title that is most like it (Dice), 0 to 1. */
    double share(String text) {
        var own = of(text);
        double best = 0;
        for (var title : words) {
            long common = own.stream().filter(title::contains).count();
            best = Math.max(best, 2.0 * common / (own.size() + title.size()));
        }
        return best;
    }

    /** One of the titles holds it, and it is no mere word. */
    boolean isPartOfOne(String text) {
        var part = SiteName.fold(text);
        return part.length() > 10 && folded.stream().anyMatch(title -> title.contains(part));
    }

    /**
     * Words of three letters and more. Where writing does not part words: each sign of Han and kana by itself, and each two
     * that stand together of Thai, Lao, Khmer and Burmese.
     */
    static Set<String> of(String text) {
        var words = new HashSet<String>();
        var word = new StringBuilder();
        var lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isIdeographic(c) || isKana(c)) {
                words.add(Character.toString(c));
            } else if (isComplex(c)) {
                if (i < lower.length() && isComplex(lower.charAt(i))) {
                    words.add(lower.substring(i - 1, i + 1));
                }
            } else if (Character.isLetterOrDigit(c) || isMark(c)) {
                word.appendCodePoint(c);
                continue;
            }
            end(word, words);
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, Set<String> words) {
        boolean hangul = !word.isEmpty() && word.charAt(0) >= 0xAC00 && word.charAt(0) <= 0xD7A3;
        if (word.length() >= (hangul ? 2 : SHORTEST)) {
            words.add(word.toString());
        }
        word.setLength(0);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Writing of South East Asia, as Unicode calls it. */
    private static boolean isComplex(int c) {
        return c >= 0x0E00
                && UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK) == UCharacter.LineBreak.COMPLEX_CONTEXT;
    }

    private static boolean isKana(int c) {
        return c >= 0x3040 && c <= 0x30FF;
    }
}
