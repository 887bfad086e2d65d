package io.newswire.store.lexemes;

/** What looks like markup in a plain text is words of it. PostgreSQL's parser would drop it. */
public final class Markup {
    private Markup() {}

    /** With spaces for angle brackets. */
    public static String apart(String text) {
        return text.replace('<', ' ').replace('>', ' ');
    }
}
