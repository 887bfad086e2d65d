package io.newswire.enrich.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of all titles that a page gives itself where nobody sees them, and of its address. */
final class TitleWords {
    private static final int SHORTEST = 3;
    private final List<Set<String>> titles;

    TitleWords(String url, @Nullable String... titles) {
        this.titles = Stream.concat(
                        Stream.of(url.substring(url.indexOf('/', Math.min(8, url.length())) + 1)), Stream.of(titles))
                .filter(title -> title != null && !title.isBlank())
                .map(TitleWords::of)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** How much of the shorter one a text shares with the title that is most like it, 0 to 1. */
    double share(String text) {
        var words = of(text);
        double best = 0;
        for (var title : titles) {
            long common = words.stream().filter(title::contains).count();
            best = Math.max(best, common / (double) Math.max(1, Math.min(words.size(), title.size())));
        }
        return best;
    }

    /** Words of three letters and more; each sign by itself where writing does not part words. */
    static Set<String> of(String text) {
        var words = new HashSet<String>();
        var word = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isIdeographic(c) || isKana(c)) {
                words.add(Character.toString(c));
            } else if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
                return;
            }
            end(word, words);
        });
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

    private static boolean isKana(int c) {
        return c >= 0x3040 && c <= 0x30FF;
    }
}
