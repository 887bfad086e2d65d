package io.newswire.cli.newsroom;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An invented paper.
 *
 * @param key first part of the path of its pages
 * @param template of its pages, by the name of its file
 * @param labels what its pages say besides articles, in its language
 */
record Publisher(String key, String name, Locale language, String template, String motto, Map<String, String> labels) {

    /** All papers by key, in the order of their file. */
    static Map<String, Publisher> all() {
        var labels = Stanza.parseAll(Resources.read("labels.txt"));
        var publishers = new LinkedHashMap<String, Publisher>();
        for (var stanza : Stanza.parseAll(Resources.read("publishers.txt"))) {
            var language = stanza.required("language");
            var spoken = labels.stream()
                    .filter(label -> label.says("language", language))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no labels in language " + language));
            publishers.put(stanza.required("key"), of(stanza, spoken));
        }
        return publishers;
    }

    private static Publisher of(Stanza stanza, Stanza labels) {
        return new Publisher(
                stanza.required("key"),
                stanza.required("name"),
                Locale.forLanguageTag(stanza.required("language")),
                stanza.required("template"),
                stanza.required("motto"),
                labels.fields());
    }
}
