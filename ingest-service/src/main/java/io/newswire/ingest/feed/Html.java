package io.newswire.ingest.feed;

/** Writes plain text as HTML. */
public final class Html {
    private Html() {}

    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }
}
