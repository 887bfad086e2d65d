package io.newswire.store.query;

import io.newswire.store.query.Question.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what people type: words and phrases, a hyphen or {@code NOT} before what is not to be there, {@code OR} between
 * alternatives, {@code AND} for the space, and brackets around what belongs together. Brackets are multiplied out.
 */
final class QuestionParser {
    /** Brackets within brackets. */
    private static final int DEEPEST = 10;

    /** Alternatives that brackets may make. */
    private static final int MOST = 50;

    /** In all of them. */
    private static final int MOST_TERMS = 300;

    private final List<QuestionToken> tokens;
    private int at;
    private int depth;
    private boolean tooMuch;

    private QuestionParser(List<QuestionToken> tokens) {
        this.tokens = tokens;
    }

    /** What is in brackets that are too many for this is read as if they were not there. */
    static List<List<Term>> alternatives(String words) {
        var tokens = QuestionToken.of(words);
        var parser = new QuestionParser(tokens);
        var alternatives = parser.alternatives();
        return parser.tooMuch
                ? new QuestionParser(tokens.stream()
                                .filter(token -> !token.isBracket())
                                .toList())
                        .alternatives()
                : alternatives;
    }

    private List<List<Term>> alternatives() {
        var found = new ArrayList<>(conjunction());
        while (at < tokens.size() && tokens.get(at).kind() == QuestionToken.Kind.OR) {
            at++;
            found.addAll(conjunction());
        }
        found.removeIf(List::isEmpty);
        return found.isEmpty() ? List.of(List.of()) : found;
    }

    private List<List<Term>> conjunction() {
        List<List<Term>> found = List.of(List.of());
        while (at < tokens.size()
                && tokens.get(at).kind() != QuestionToken.Kind.OR
                && tokens.get(at).kind() != QuestionToken.Kind.CLOSE) {
            found = both(found, one());
        }
        return found;
    }

    private List<List<Term>> one() {
        var token = tokens.get(at++);
        return switch (token.kind()) {
            case NOT -> at < tokens.size() && tokens.get(at).isAsked() ? without(one()) : List.of(List.of());
            case OPEN -> bracket();
            case WORD, PHRASE ->
                List.of(List.of(Term.of(token.text(), false, token.kind() == QuestionToken.Kind.PHRASE)));
            case AND, OR, CLOSE -> List.of(List.of());
        };
    }

    private List<List<Term>> bracket() {
        if (++depth > DEEPEST) {
            tooMuch = true;
        }
        var within = tooMuch ? List.of(List.<Term>of()) : alternatives();
        depth--;
        if (at < tokens.size() && tokens.get(at).kind() == QuestionToken.Kind.CLOSE) {
            at++;
        }
        return within;
    }

    private List<List<Term>> both(List<List<Term>> one, List<List<Term>> other) {
        if ((long) one.size() * other.size() > MOST
                || (one.size() > 1 || other.size() > 1)
                        && (long) terms(one) * other.size() + (long) terms(other) * one.size() > MOST_TERMS) {
            tooMuch = true;
            return one;
        }
        var found = new ArrayList<List<Term>>();
        for (var left : one) {
            for (var right : other) {
                var terms = new ArrayList<>(left);
                terms.addAll(right);
                found.add(terms);
            }
        }
        return found;
    }

    private static int terms(List<List<Term>> alternatives) {
        return alternatives.stream().mapToInt(List::size).sum();
    }

    /** One term at least of each alternative is not there. */
    private List<List<Term>> without(List<List<Term>> alternatives) {
        List<List<Term>> found = List.of(List.of());
        for (var terms : alternatives) {
            if (!terms.isEmpty()) {
                found = both(
                        found,
                        terms.stream().map(term -> List.of(term.inverted())).toList());
            }
        }
        return found;
    }
}
