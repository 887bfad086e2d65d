package io.newswire.store.console;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What two texts say differently: paragraphs that both have as they are, and of the others the words. Its cost grows with
 * the words times the differences, and is bounded by {@link #MOST_WORDS} of each; its memory grows with the words.
 *
 * @param paragraphs of both, in order
 * @param cut whether a text is longer than what was compared
 */
record TextDifference(List<List<Piece>> paragraphs, boolean cut) {
    /** Compared of each text; marks of punctuation count as words. */
    static final int MOST_WORDS = 4_000;

    /** Whose words they are. */
    enum Owner {
        BOTH,
        FIRST,
        SECOND
    }

    /** @param spaced whether white space stands before it */
    record Piece(Owner owner, boolean spaced, String text) {}

    static TextDifference of(String first, String second) {
        var a = paragraphs(first);
        var b = paragraphs(second);
        var written = new Paragraphs();
        for (var part : parts(start(a), start(b))) {
            if (part.isSame()) {
                written.add(Owner.BOTH, joined(part.second()));
            } else {
                parts(joined(part.first()), joined(part.second())).forEach(words -> add(written, words));
            }
            written.end();
        }
        return new TextDifference(written.all(), isCut(a) || isCut(b));
    }

    boolean isEmpty() {
        return places() == 0;
    }

    /** Of runs of words that only one has, or that stand for one another. */
    int places() {
        return paragraphs.stream().mapToInt(TextDifference::places).sum();
    }

    private static int places(List<Piece> paragraph) {
        int places = 0;
        boolean before = false;
        for (var piece : paragraph) {
            boolean differs = piece.owner() != Owner.BOTH;
            places += differs && !before ? 1 : 0;
            before = differs;
        }
        return places;
    }

    static boolean differs(List<Piece> paragraph) {
        return places(paragraph) > 0;
    }

    /** Words that only this one has, marks of punctuation aside. */
    long words(Owner owner) {
        return paragraphs.stream()
                .flatMap(List::stream)
                .filter(piece -> piece.owner() == owner)
                .flatMap(piece -> Word.of(piece.text()).stream())
                .filter(word -> !word.isMark())
                .count();
    }

    /** The first paragraph that is not the same in both. */
    Optional<List<Piece>> first() {
        return paragraphs.stream().filter(TextDifference::differs).findFirst();
    }

    private static void add(Paragraphs written, Part<Word> part) {
        if (part.isSame()) {
            written.add(Owner.BOTH, part.second());
        } else {
            written.add(Owner.FIRST, part.first());
            written.add(Owner.SECOND, part.second());
        }
    }

    /** What both have, or what stands in one and the other between such. */
    private record Part<T>(boolean isSame, List<T> first, List<T> second) {}

    /** The algorithm of linear memory tells what went and what came apart: here they are one part. */
    private static <T> List<Part<T>> parts(List<T> a, List<T> b) {
        var parts = new ArrayList<Part<T>>();
        DiffAlgorithmI<T> algorithm = new MyersDiffWithLinearSpace<>();
        for (var delta : DiffUtils.diff(a, b, algorithm, null, true).getDeltas()) {
            boolean same = delta.getType() == DeltaType.EQUAL;
            if (same || parts.isEmpty() || parts.getLast().isSame()) {
                parts.add(new Part<>(same, new ArrayList<>(), new ArrayList<>()));
            }
            parts.getLast().first().addAll(delta.getSource().getLines());
            parts.getLast().second().addAll(delta.getTarget().getLines());
        }
        return parts;
    }

    private static List<List<Word>> paragraphs(String text) {
        return text.lines().map(Word::of).filter(words -> !words.isEmpty()).toList();
    }

    private static boolean isCut(List<List<Word>> paragraphs) {
        return paragraphs.stream().mapToInt(List::size).sum() > MOST_WORDS;
    }

    private static List<List<Word>> start(List<List<Word>> paragraphs) {
        var start = new ArrayList<List<Word>>();
        int left = MOST_WORDS;
        for (var paragraph : paragraphs) {
            if (left > 0) {
                start.add(paragraph.subList(0, Math.min(left, paragraph.size())));
            }
            left -= paragraph.size();
        }
        return start;
    }

    private static List<Word> joined(List<List<Word>> paragraphs) {
        var words = new ArrayList<Word>();
        for (var paragraph : paragraphs) {
            if (!words.isEmpty()) {
                words.add(Word.BREAK);
            }
            words.addAll(paragraph);
        }
        return words;
    }

    /** Collects words to pieces; a break of either text begins a paragraph. */
    private static final class Paragraphs {
        private final List<List<Piece>> done = new ArrayList<>();
        private List<Piece> open = new ArrayList<>();

        void add(Owner owner, List<Word> words) {
            var text = new StringBuilder();
            boolean spaced = false;
            for (var word : words) {
                if (word.equals(Word.BREAK)) {
                    close(owner, spaced, text);
                    end();
                } else {
                    spaced = text.isEmpty() ? word.spaced() : spaced;
                    text.append(word.spaced() && !text.isEmpty() ? " " : "").append(word.text());
                }
            }
            close(owner, spaced, text);
        }

        private void close(Owner owner, boolean spaced, StringBuilder text) {
            if (!text.isEmpty()) {
                open.add(new Piece(owner, spaced && !open.isEmpty(), text.toString()));
                text.setLength(0);
            }
        }

        void end() {
            if (!open.isEmpty()) {
                done.add(List.copyOf(open));
                open = new ArrayList<>();
            }
        }

        List<List<Piece>> all() {
            end();
            return List.copyOf(done);
        }
    }
}
