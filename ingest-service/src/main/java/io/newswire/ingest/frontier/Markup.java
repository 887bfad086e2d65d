package io.newswire.ingest.frontier;

/** Writes plain text as HTML. */
final class Markup {
    private Markup() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }
}
