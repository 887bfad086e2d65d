package io.newswire.store.query;

import static java.util.stream.Collectors.joining;

import io.newswire.store.lexemes.Grams;
import io.newswire.store.query.FoundArticle.Excerpt;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@code ts_headline} marked. The marks are private-use characters: no article is taken at its word as markup. */
final class Snippets {
    static final char START = '\uE000';
    static final char STOP = '\uE001';

    /** UTF-16 units of an excerpt without spaces. */
    private static final int BEFORE = 30;

    private static final int AFTER = 130;

    /** Characters by which an excerpt is told to be at an end of its text. */
    private static final int TOLD_BY = 12;

    private Snippets() {}

    static List<Excerpt> parse(@Nullable String marked) {
        var excerpts = new ArrayList<Excerpt>();
        var piece = new StringBuilder();
        boolean match = false;
        for (char c : (marked == null ? "" : marked).toCharArray()) {
            if (c == START || c == STOP) {
                add(excerpts, piece, match);
                match = c == START;
            } else {
                piece.append(Character.isWhitespace(c) ? ' ' : c);
            }
        }
        add(excerpts, piece, match);
        return excerpts;
    }

    /**
     * With dots where it does not begin or end as the text does: {@code ts_headline} leaves out small words at both ends, too.
     *
     * @param beginning of the text, longer than {@value #TOLD_BY} characters where the text is; null for none
     * @param ending of the text, likewise
     */
    static List<Excerpt> withinText(List<Excerpt> excerpts, @Nullable String beginning, @Nullable String ending) {
        if (excerpts.isEmpty() || beginning == null || ending == null) {
            return excerpts;
        }
        var shown = words(excerpts.stream().map(Excerpt::text).collect(joining()));
        int told = Math.min(TOLD_BY, shown.length());
        var dotted = new ArrayList<>(excerpts);
        if (!words(beginning).startsWith(shown.substring(0, told))) {
            dotted.addFirst(new Excerpt("… ", false));
        }
        if (!words(ending).endsWith(shown.substring(shown.length() - told))) {
            dotted.addLast(new Excerpt(" …", false));
        }
        return dotted;
    }

    /** Without what stands before and behind its words, and with spaces for all white space. */
    private static String words(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        var words = new StringBuilder(text.substring(start, end));
        for (int i = 0; i < words.length(); i++) {
            if (Character.isWhitespace(words.charAt(i))) {
                words.setCharAt(i, ' ');
            }
        }
        return words.toString();
    }

    /**
     * Where a text has the first of the phrases, with all of them marked as far as the excerpt goes; null where it has none.
     *
     * @param phrases runs of a script without spaces, which stand in a row
     */
    static @Nullable List<Excerpt> around(String text, List<List<String>> phrases) {
        var places = new BitSet();
        phrases.forEach(phrase -> mark(text, phrase, places));
        if (places.isEmpty()) {
            return null;
        }
        int first = places.nextSetBit(0);
        int start = whole(text, Math.max(0, first - BEFORE));
        int end = whole(text, Math.min(text.length(), first + AFTER));
        var marked = new StringBuilder(start > 0 ? "… " : "");
        for (int at = start; at < end; ) {
            boolean match = places.get(at);
            int change = match ? places.nextClearBit(at) : places.nextSetBit(at);
            int next = change < 0 ? end : Math.min(end, change);
            marked.append(match ? START : "").append(text, at, next).append(match ? STOP : "");
            at = next;
        }
        return parse(marked.append(end < text.length() ? " …" : "").toString());
    }

    private static void mark(String text, List<String> phrase, BitSet places) {
        var first = phrase.getFirst();
        for (int at = text.indexOf(first), end; at >= 0; at = text.indexOf(first, Math.max(at + 1, end))) {
            end = endOf(text, phrase, at);
            if (end > 0) {
                places.set(at, end);
            }
        }
    }

    /** 0 where the phrase does not begin here. */
    private static int endOf(String text, List<String> phrase, int at) {
        int end = at;
        for (var run : phrase) {
            int before = end;
            while (end > at && end < text.length() && !Grams.isInPairs(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            boolean apart = end > before || before == at;
            if (!apart || !text.startsWith(run, end)) {
                return 0;
            }
            end += run.length();
        }
        return end;
    }

    /** Never in the middle of a character. */
    private static int whole(String text, int at) {
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static void add(List<Excerpt> excerpts, StringBuilder piece, boolean match) {
        if (!piece.isEmpty()) {
            excerpts.add(new Excerpt(piece.toString(), match));
            piece.setLength(0);
        }
    }
}
