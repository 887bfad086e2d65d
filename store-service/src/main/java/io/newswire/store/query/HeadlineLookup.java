package io.newswire.store.query;

import io.newswire.platform.settings.EditDistance;
import io.newswire.store.lexemes.HeadlineWords;
import io.newswire.store.query.Question.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Looks words up among those of all headlines: what begins like them, and what they may be meant for. */
final class HeadlineLookup {
    private static final int MOST_WITH_BEGINNING = 30;
    private static final int MOST_COMPARED = 20_000;
    private static final int MOST_ALIKE = 5;
    private static final int MOST_LOOKED_UP = 8;
    private static final int SHORTEST = 3;
    private static final int LONG = 8;
    private static final String AFTER_ALL = Character.toString(Character.MAX_CODE_POINT);

    /** What languages make of words with the beginning, where they cut more than it. */
    private static final String WITH_BEGINNING = AskedWords.KNOWN + """
            , words AS MATERIALIZED (
                SELECT word FROM headline_word
                WHERE word >= :start AND word < :end
                ORDER BY length(word), word
                LIMIT :most)
            SELECT DISTINCT cut.lexeme
            FROM words, known, unnest(to_tsvector(known.config::regconfig, words.word)) AS cut
            WHERE known.config IS NOT NULL AND NOT starts_with(cut.lexeme, :start)""";

    private static final String LIKE = """
            SELECT word FROM headline_word
            WHERE pieces && :pieces::text[] AND length(word) BETWEEN :shortest AND :longest
            LIMIT :most""";

    private final Handle handle;
    private final List<String> found = new ArrayList<>();
    /** What was asked for before: brackets repeat words. */
    private final Map<String, List<String>> lookedUp = new HashMap<>();

    private HeadlineLookup(Handle handle) {
        this.handle = handle;
    }

    /** The question with what languages cut words with its beginnings to. */
    static Question completed(Handle handle, Question question) {
        var lookup = new HeadlineLookup(handle);
        return question.with(part -> part instanceof Part.Beginning beginning ? lookup.complete(beginning) : part);
    }

    /** @param words that were added, none where the question is as it was */
    record Alike(Question question, List<String> words) {}

    /** The question with similar words for those that no headline has. */
    static Alike alike(Handle handle, Question question) {
        var lookup = new HeadlineLookup(handle);
        var widened = question.with(part -> part instanceof Part.Words words ? lookup.widen(words) : part);
        return new Alike(widened, lookup.found.stream().distinct().toList());
    }

    private Part complete(Part.Beginning beginning) {
        var start = HeadlineWords.folded(beginning.start());
        return isTooMuch(start)
                ? beginning
                : new Part.Beginning(beginning.start(), lookedUp.computeIfAbsent(start, this::beginningWith));
    }

    private boolean isTooMuch(String word) {
        return lookedUp.size() >= MOST_LOOKED_UP && !lookedUp.containsKey(word);
    }

    private List<String> beginningWith(String start) {
        return handle.createQuery(WITH_BEGINNING)
                .bind("start", start)
                .bind("end", start + AFTER_ALL)
                .bind("most", MOST_WITH_BEGINNING)
                .mapTo(String.class)
                .list();
    }

    private Part widen(Part.Words words) {
        var word = HeadlineWords.folded(words.text());
        boolean plain = !words.phrase()
                && word.length() >= SHORTEST
                && HeadlineWords.of(word).contains(word);
        if (!plain || isTooMuch(word)) {
            return words;
        }
        var alike = lookedUp.computeIfAbsent(word, this::like);
        found.addAll(alike);
        return new Part.Words(words.text(), false, alike);
    }

    private boolean isKnown(String word) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM headline_word WHERE word = :word)")
                .bind("word", word)
                .mapTo(Boolean.class)
                .one();
    }

    /** The nearest first; none where a headline has the word itself. */
    private List<String> like(String word) {
        if (isKnown(word)) {
            return List.of();
        }
        int slips = word.length() < LONG ? 1 : 2;
        return handle
                .createQuery(LIKE)
                .bind("pieces", HeadlineWords.piecesOfMeant(word, slips).toArray(String[]::new))
                .bind("shortest", word.length() - slips)
                .bind("longest", word.length() + slips)
                .bind("most", MOST_COMPARED)
                .mapTo(String.class)
                .stream()
                .filter(known -> EditDistance.between(known, word) <= slips)
                .sorted(Comparator.comparingInt((String known) -> EditDistance.between(known, word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_ALIKE)
                .toList();
    }
}
