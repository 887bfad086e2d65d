package io.newswire.store.query;

import java.util.ArrayList;
import java.util.List;

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
        int open = 0;
        int at = 0;
        while (at < words.length()) {
            char c = words.charAt(at);
            int end = at + 1;
            if (c == '(') {
                tokens.add(new QuestionToken(Kind.OPEN, "("));
                open++;
            } else if (c == ')' && open > 0) {
                tokens.add(new QuestionToken(Kind.CLOSE, ")"));
                open--;
            } else if (c == '-') {
                end = endOfHyphens(words, at);
                if (end == at + 1 && end < words.length() && !isSpace(words.charAt(end)) && words.charAt(end) != ')') {
                    tokens.add(new QuestionToken(Kind.NOT, "-"));
                }
            } else if (c == '"') {
                int last = endOfPhrase(words, at + 1);
                add(tokens, Kind.PHRASE, words.substring(at + 1, last));
                end = last + 1;
            } else if (!isSpace(c)) {
                end = endOfWord(words, at, open > 0);
                var word = words.substring(at, end);
                add(tokens, kind(word), word);
            }
            at = end;
        }
        return tokens;
    }

    private static void add(List<QuestionToken> tokens, Kind kind, String text) {
        if (!text.isBlank()) {
            tokens.add(new QuestionToken(kind, text));
        }
    }

    /** AND and NOT are words where they are not in capitals: both are frequent. */
    private static Kind kind(String word) {
        return switch (word) {
            case "AND" -> Kind.AND;
            case "NOT" -> Kind.NOT;
            default -> word.equalsIgnoreCase("or") ? Kind.OR : Kind.WORD;
        };
    }

    /** More than one is a dash. */
    private static int endOfHyphens(String words, int from) {
        int end = from;
        while (end < words.length() && words.charAt(end) == '-') {
            end++;
        }
        return end;
    }

    private static int endOfPhrase(String words, int from) {
        int end = words.indexOf('"', from);
        return end < 0 ? words.length() : end;
    }

    /** A word has brackets of its own, as {@code f(x)} has; the one that closes what is open before it is none of them. */
    private static int endOfWord(String words, int from, boolean open) {
        int own = 0;
        int end = from;
        while (end < words.length() && !isSpace(words.charAt(end)) && words.charAt(end) != '"') {
            char c = words.charAt(end);
            boolean closes = c == ')' && own == 0 && open;
            boolean opens = c == '(' && kind(words.substring(from, end)) != Kind.WORD;
            if (closes || opens) {
                return end;
            }
            own += c == '(' ? 1 : c == ')' && own > 0 ? -1 : 0;
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
