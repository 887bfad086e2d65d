package io.newswire.ingest.feed;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Text without markup, on one line, of bounded length; null where nothing is left. */
final class PlainText {
    static final int MAX_HEADLINE = 1_000;

    /** How much longer than its text a piece of markup may be before we look at its start only. */
    private static final int MARKUP_FACTOR = 10;

    private PlainText() {}

    static @Nullable String of(@Nullable FeedText text, int maxChars) {
        if (text == null) {
            return null;
        }
        return text.markup() ? ofHtml(text.value(), maxChars) : ofText(text.value(), maxChars);
    }

    static @Nullable String ofHtml(@Nullable String html, int maxChars) {
        if (html == null || html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return ofText(html, maxChars);
        }
        return ofText(
                Jsoup.parseBodyFragment(cut(html, maxChars * MARKUP_FACTOR)).text(), maxChars);
    }

    static @Nullable String ofText(@Nullable String text, int maxChars) {
        if (text == null) {
            return null;
        }
        var clean = cut(text, maxChars * MARKUP_FACTOR)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        return clean.isEmpty() ? null : cut(clean, maxChars).strip();
    }

    /** Never between the halves of a surrogate pair. */
    private static String cut(String text, int maxChars) {
        if (text.length() <= maxChars) {
            return text;
        }
        boolean split = Character.isHighSurrogate(text.charAt(maxChars - 1));
        return text.substring(0, split ? maxChars - 1 : maxChars);
    }
}
