package io.newswire.enrich.text;

/** What can be told of a text from its characters alone. */
final class Script {
    /** A Chinese, Japanese or Korean character says about as much as this many Latin letters. */
    private static final double DENSE = 2.5;

    private Script() {}

    /** Length in Latin letters' worth. */
    static double weight(String text) {
        int dense = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isDense(text.charAt(i))) {
                dense++;
            }
        }
        return text.length() + dense * (DENSE - 1);
    }

    /** Hangul, kana, Han. */
    static boolean isDense(char c) {
        return c >= 0x2E80 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF;
    }

    /** Kana, Han, and their signs: scripts whose words no blanks part. */
    static boolean isUnspaced(char c) {
        return c >= 0x2E80 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFF00 && c <= 0xFF60;
    }

    /** It has a mark that ends a sentence or parts its clauses, in one of the larger scripts. */
    static boolean hasSentence(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isStop(text.charAt(i)) || text.charAt(i) == ',') {
                return true;
            }
        }
        return false;
    }

    /** The last character, quotes and brackets aside, ends a sentence. */
    static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i >= 0 && !Character.isLetterOrDigit(text.charAt(i)) && !isStop(text.charAt(i))) {
            i--;
        }
        return i >= 0 && isStop(text.charAt(i));
    }

    private static boolean isStop(char c) {
        return switch (c) {
            case '.', '!', '?', '…', ';', ':', '。', '，', '、', '！', '？', '；', '।', '۔', '؟', '،', '։', '።', '။', '៖' ->
                true;
            default -> false;
        };
    }
}
