package io.newswire.cli.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Words as the benchmarks' own evaluations cut them: runs of letters, digits and underscores, without marks. */
final class Words {
    private Words() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            boolean inWord = isWord(c);
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    private static boolean isWord(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || c == '_'
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
