package io.newswire.enrich.page;

import java.text.BreakIterator;
import java.util.Locale;

/** Counts words by the rules of Unicode text segmentation (UAX 29), as the JDK has them. */
final class WordCount {
    private WordCount() {}

    static int of(String text) {
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                count++;
            }
        }
        return count;
    }
}
