package io.newswire.cli.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * A page of which others are made: the same markup, and words of its running text in the place of others of them. What is made
 * has about the size of the page, its language, its encoding and its most frequent words; who compares texts finds another
 * article. Immutable.
 */
final class EditablePage {
    /** As in running text: menus, bylines and captions are shorter, and stay as they are. */
    private static final int WORDS_IN_A_ROW = 8;

    /**
     * Letters of ASCII, and every byte beyond it, so that no character of several bytes is ever parted; and references to
     * characters by name or number, which begin, end or join what is one word.
     */
    private static final Pattern WORD = Pattern.compile("(?:[A-Za-z\\x80-\\xFF]|&#?+\\w{1,10}+;)+");

    private final String name;
    private final byte[] source;
    private final List<Span> spans;
    private final List<byte[]> words;
    private final List<byte[]> small;
    private final List<byte[]> capital;

    private record Span(int start, int end) {}

    /**
     * One change of words.
     *
     * @param seed the same makes the same of the same page
     * @param share of words that another one takes the place of, from 0 to 1
     */
    record Edit(long seed, double share) {}

    private EditablePage(String name, byte[] source, List<Span> spans) {
        this.name = name;
        this.source = source;
        this.spans = spans;
        this.words = spans.stream()
                .map(span -> Arrays.copyOfRange(source, span.start, span.end))
                .toList();
        this.small = words.stream().filter(word -> !isCapital(word)).toList();
        this.capital = words.stream().filter(EditablePage::isCapital).toList();
    }

    /** @param name of its file, which says what it is */
    static EditablePage of(String name, byte[] page) {
        // A character is a byte.
        var source = new String(page, StandardCharsets.ISO_8859_1);
        var document = Jsoup.parse(source, "", Parser.htmlParser().setTrackPosition(true));
        return new EditablePage(name, page.clone(), spans(source, document));
    }

    private static List<Span> spans(String source, Document document) {
        var found = new ArrayList<Span>();
        document.body().nodeStream(TextNode.class).forEach(text -> {
            var range = text.sourceRange();
            if (range.isTracked()) {
                var words = WORD.matcher(source)
                        .region(range.startPos(), range.endPos())
                        .results()
                        .map(word -> new Span(word.start(), word.end()))
                        .toList();
                if (words.size() >= WORDS_IN_A_ROW) {
                    found.addAll(words);
                }
            }
        });
        found.sort((a, b) -> Integer.compare(a.start, b.start));
        return List.copyOf(found);
    }

    String name() {
        return name;
    }

    /** Of running text. */
    int words() {
        return spans.size();
    }

    /** Its bytes after these changes, one after the other. */
    byte[] edited(List<Edit> edits) {
        var made = words.toArray(byte[][]::new);
        edits.forEach(edit -> apply(edit, made));
        var page = new ByteArrayOutputStream(source.length + 64);
        int from = 0;
        for (int i = 0; i < made.length; i++) {
            page.write(source, from, spans.get(i).start - from);
            page.writeBytes(made[i]);
            from = spans.get(i).end;
        }
        page.write(source, from, source.length - from);
        return page.toByteArray();
    }

    private void apply(Edit edit, byte[][] made) {
        var random = new SplittableRandom(edit.seed);
        IntStream.range(0, made.length)
                .filter(i -> random.nextDouble() < edit.share)
                .forEach(i -> made[i] = other(made[i], random));
    }

    /** Of the same kind: names stay where names were, and sentences begin with capitals. */
    private byte[] other(byte[] word, SplittableRandom random) {
        var pool = isCapital(word) ? capital : small;
        return pool.get(random.nextInt(pool.size()));
    }

    private static boolean isCapital(byte[] word) {
        return word[0] >= 'A' && word[0] <= 'Z';
    }
}
