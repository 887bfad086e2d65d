package io.newswire.store.query;

import io.newswire.store.lexemes.Grams;
import io.newswire.store.lexemes.Markup;
import io.newswire.store.query.Question.Part.Beginning;
import io.newswire.store.query.Question.Part.Runs;
import io.newswire.store.query.Question.Part.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What people type, taken apart. Whatever it is, it means something or nothing, and is never an error.
 *
 * @param alternatives an article that fits all terms of one of them fits
 */
record Question(List<List<Term>> alternatives) {
    private static final int SHORTEST_BEGINNING = 2;

    Question {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** @param parts that an article has all of, or, where it is excluded, must not have all of */
    record Term(boolean excluded, List<Part> parts) {
        Term {
            parts = List.copyOf(parts);
        }

        static Term of(String text, boolean excluded, boolean phrase) {
            var parts = new ArrayList<Part>();
            var rest = Grams.without(text).strip();
            var beginning = phrase || !text.endsWith("*") ? "" : beginning(rest);
            if (!beginning.isEmpty()) {
                parts.add(new Beginning(beginning, List.of()));
                rest = rest.substring(0, rest.lastIndexOf('*')).strip();
                rest = rest.substring(0, rest.length() - beginning.length());
            }
            if (!rest.isBlank()) {
                parts.add(new Words(rest, phrase, List.of()));
            }
            var runs = Grams.runs(text);
            if (phrase && !runs.isEmpty()) {
                parts.add(new Runs(runs));
            } else {
                runs.forEach(run -> parts.add(new Runs(List.of(run))));
            }
            return new Term(excluded, parts);
        }

        Term inverted() {
            return new Term(!excluded, parts);
        }

        /** The letters and digits before the asterisk; empty where they are too few. */
        private static String beginning(String text) {
            int end = text.lastIndexOf('*');
            int start = Math.max(end, 0);
            while (start > 0 && isInWord(text.charAt(start - 1))) {
                start--;
            }
            return end - start < SHORTEST_BEGINNING ? "" : text.substring(start, end);
        }

        private static boolean isInWord(char c) {
            return Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK;
        }
    }

    /** A part of what stands between spaces. */
    sealed interface Part {
        /** @param alike words that do instead */
        record Words(String text, boolean phrase, List<String> alike) implements Part {}

        /** @param cut what a language leaves of words with this beginning, where that is shorter */
        record Beginning(String start, List<String> cut) implements Part {}

        /** Of a script without spaces: in a row. */
        record Runs(List<String> runs) implements Part {
            public Runs {
                runs = List.copyOf(runs);
            }
        }
    }

    static Question of(String words) {
        return new Question(QuestionParser.alternatives(Markup.apart(words)));
    }

    Question with(UnaryOperator<Part> change) {
        return new Question(alternatives.stream()
                .map(terms -> terms.stream()
                        .map(term -> new Term(
                                term.excluded(),
                                term.parts().stream().map(change).toList()))
                        .toList())
                .toList());
    }

    /** What an article is to have, of a kind of parts. */
    <P extends Part> Stream<P> wanted(Class<P> kind) {
        return alternatives.stream()
                .flatMap(List::stream)
                .filter(term -> !term.excluded())
                .flatMap(term -> term.parts().stream())
                .filter(kind::isInstance)
                .map(part -> Objects.requireNonNull(kind.cast(part)));
    }
}
