package io.newswire.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A piece of what people type. */
record QuestionToken(Kind kind, String text) {
    enum Kind {
        WORD,
        PHRASE,
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE
    }

    boolean isBracket() {
        return kind == Kind.OPEN || kind == Kind.CLOSE;
    }

    /** Something that may be excluded. */
    boolean isAsked() {
        return kind == Kind.WORD || kind == Kind.PHRASE || kind == Kind.OPEN || kind == Kind.NOT;
    }

    static List<QuestionToken> of(String words) {
        var tokens = new ArrayList<QuestionToken>();
        int at = 0;
        while (at < words.length()) {
            char c = words.charAt(at);
            if (isSpace(c)) {
                at++;
            } else if (c == '(') {
                tokens.add(new QuestionToken(Kind.OPEN, "("));
                at++;
            } else if (c == '-' && isBeforeAsked(words, at + 1)) {
                tokens.add(new QuestionToken(Kind.NOT, "-"));
                at++;
            } else if (c == '"') {
                int end = endOfPhrase(words, at + 1);
                add(tokens, Kind.PHRASE, words.substring(at + 1, end));
                at = end + 1;
            } else {
                int end = endOfWord(words, at);
                addWord(tokens, words.substring(at, end));
                at = end;
            }
        }
        return tokens;
    }

    private static boolean isBeforeAsked(String words, int at) {
        return at < words.length() && !isSpace(words.charAt(at));
    }

    private static void add(List<QuestionToken> tokens, Kind kind, String text) {
        if (!text.isBlank()) {
            tokens.add(new QuestionToken(kind, text));
        }
    }

    /** Brackets at the end of a word close what is open; those within it, as in {@code f(x)}, are part of it. */
    private static void addWord(List<QuestionToken> tokens, String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ')' && text.indexOf('(') < 0) {
            end--;
        }
        var word = text.substring(0, end);
        if (!word.equals("-")) {
            add(tokens, kind(word), word);
        }
        for (int i = end; i < text.length(); i++) {
            tokens.add(new QuestionToken(Kind.CLOSE, ")"));
        }
    }

    /** AND and NOT are words where they are not in capitals: both are frequent. */
    private static Kind kind(String word) {
        return switch (word) {
            case "AND" -> Kind.AND;
            case "NOT" -> Kind.NOT;
            default -> word.toLowerCase(Locale.ROOT).equals("or") ? Kind.OR : Kind.WORD;
        };
    }

    private static int endOfPhrase(String words, int from) {
        int end = words.indexOf('"', from);
        return end < 0 ? words.length() : end;
    }

    private static int endOfWord(String words, int from) {
        int end = from;
        while (end < words.length() && !isSpace(words.charAt(end)) && words.charAt(end) != '"') {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
