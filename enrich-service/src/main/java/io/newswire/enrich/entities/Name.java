package io.newswire.enrich.entities;

import java.util.List;

/**
 * A run of capitalised words that may be a name.
 *
 * @param from of its first word
 * @param to behind its last word
 * @param title a title stands right before it
 * @param before a title stands right after it: what the titled person belongs to
 * @param key in small letters, words parted by one space: the same for all mentions
 */
record Name(List<Token> words, int from, int to, boolean title, boolean before, String key) {
    Name {
        words = List.copyOf(words);
    }

    static Name of(List<Token> words, int from, int to, boolean title, boolean before) {
        return new Name(words, from, to, title, before, key(words));
    }

    Token first() {
        return words.getFirst();
    }

    Token last() {
        return words.getLast();
    }

    int start() {
        return first().start();
    }

    int end() {
        return last().end();
    }

    int size() {
        return words.size();
    }

    private static String key(List<Token> words) {
        if (words.size() == 1) {
            return words.getFirst().lower().replace('’', '\'');
        }
        var key = new StringBuilder();
        for (var word : words) {
            key.append(key.isEmpty() ? "" : " ").append(word.lower());
        }
        return key.toString().replace('’', '\'');
    }

    /** One of its words is in the list. */
    boolean has(Lexicon list) {
        for (var word : words) {
            if (list.has(word)) {
                return true;
            }
        }
        return false;
    }
}
