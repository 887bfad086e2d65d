package io.newswire.cli.evaluate;

import java.util.Locale;

/** Languages as labels compare them: by their primary subtag. */
final class Languages {
    private Languages() {}

    static String primary(String tag) {
        return Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    }
}
