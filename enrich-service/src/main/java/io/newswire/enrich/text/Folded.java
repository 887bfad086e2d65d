package io.newswire.enrich.text;

/** Text for comparing: its letters and digits in lower case. */
final class Folded {
    private Folded() {}

    static String of(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (CleanText.isLetterOrDigit(c)) {
                folded.appendCodePoint(c < 0x80 ? c | 0x20 : Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }
}
