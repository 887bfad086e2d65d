package io.newswire.store.query;

import io.newswire.store.lexemes.Grams;
import io.newswire.store.lexemes.HeadlineWords;
import io.newswire.store.lexemes.Lexeme;
import io.newswire.store.query.Question.Part;
import io.newswire.store.query.Question.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a question as an SQL expression for a tsquery, of a column {@code config}, with what people typed as values only. */
final class QuestionSql {
    private static final String NOTHING = "''::tsquery";

    private final Map<String, Object> values = new HashMap<>();
    private final String sql;

    private QuestionSql(Question question) {
        var alternatives = question.alternatives().stream()
                .map(this::conjunction)
                .filter(each -> !each.isEmpty())
                .toList();
        this.sql = alternatives.isEmpty() ? NOTHING : String.join(" || ", alternatives);
    }

    static QuestionSql of(Question question) {
        return new QuestionSql(question);
    }

    String sql() {
        return sql;
    }

    Map<String, Object> values() {
        return values;
    }

    /** Words alone go to PostgreSQL as they are; it reads phrases and exclusions itself. */
    private String conjunction(List<Term> terms) {
        var plain = new StringJoiner(" ");
        var pieces = new ArrayList<String>();
        for (var term : terms) {
            var text = plain(term);
            if (text == null) {
                pieces.add((term.excluded() ? "!!" : "") + term(term));
            } else {
                plain.add(text);
            }
        }
        if (plain.length() > 0) {
            pieces.addFirst(words(plain.toString()));
        }
        return pieces.isEmpty() ? "" : "(" + String.join(" && ", pieces) + ")";
    }

    /** Null where the term is more than words. */
    private static @Nullable String plain(Term term) {
        return term.parts().size() == 1
                        && term.parts().getFirst() instanceof Part.Words words
                        && words.alike().isEmpty()
                ? (term.excluded() ? "-" : "") + typed(words)
                : null;
    }

    private static String typed(Part.Words words) {
        return words.phrase() ? '"' + words.text() + '"' : words.text();
    }

    private String term(Term term) {
        return term.parts().stream()
                .map(part -> switch (part) {
                    case Part.Words words -> words(any(Stream.concat(Stream.of(typed(words)), words.alike().stream())));
                    case Part.Beginning beginning -> beginning(beginning);
                    case Part.Runs runs -> tsquery(Grams.query(runs.runs()));
                })
                .collect(Collectors.joining(" && ", "(", ")"));
    }

    /** A word that is whole finds with a star all that it finds without: an ending that its language cuts off is cut here too. */
    private String beginning(Part.Beginning beginning) {
        var start = Lexeme.quoted(HeadlineWords.folded(beginning.start())) + ":*";
        var known = Stream.concat(Stream.of(start), beginning.cut().stream().map(Lexeme::quoted))
                .collect(Collectors.joining(" | "));
        return "(" + tsquery(known) + " || " + words(beginning.start()) + ")";
    }

    private static String any(Stream<String> words) {
        return words.collect(Collectors.joining(" OR "));
    }

    private String words(String text) {
        return "websearch_to_tsquery(config::regconfig, " + value(text) + ")";
    }

    private String tsquery(String text) {
        return value(text) + "::tsquery";
    }

    private String value(String text) {
        var name = "asked" + values.size();
        values.put(name, text);
        return ":" + name;
    }
}
