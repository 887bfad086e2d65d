package io.newswire.enrich.entities;

/**
 * A word of the text.
 *
 * @param start in UTF-16 units
 * @param end behind the word, a possessive {@code 's} left out
 * @param opens it is the first of its sentence, line or quotation
 * @param joined nothing but a space, or the point of an initial, is between it and the word before
 * @param comma nothing but a comma is between it and the word before
 * @param bracketed an opening bracket stands right before it
 */
record Token(
        int start,
        int end,
        String text,
        String lower,
        boolean opens,
        boolean joined,
        boolean comma,
        boolean bracketed) {

    boolean isCapital() {
        return Character.isUpperCase(text.charAt(0)) || isCamel();
    }

    /** All its letters are capitals, two at least. */
    boolean isAcronym() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 1;
    }

    /** A capital after a small letter, as brands write themselves. */
    boolean isCamel() {
        if (text.equals(lower)) {
            // As most words are: there is no capital to look for.
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                return text.indexOf('-') < 0 && !text.startsWith("Mc") && !text.startsWith("Mac");
            }
        }
        return false;
    }

    /** A single letter, with its point or without. */
    boolean isInitial() {
        return Character.isUpperCase(text.charAt(0))
                && (text.length() == 1 || text.length() == 2 && text.endsWith("."));
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }
}
