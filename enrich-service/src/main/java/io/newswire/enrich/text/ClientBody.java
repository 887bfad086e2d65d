package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import io.newswire.contracts.Article.Completeness;
import io.newswire.enrich.text.Extraction.Source;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Takes an article's text from the {@link ClientData data of a page's scripts} where the page shows next to nothing before they
 * have run: the longest running text there that is about what the headline says. What a page declares to be for subscribers is not
 * looked for there.
 */
public final class ClientBody {
    /** Lengths are in Latin letters' worth. A page that shows more is read as it is shown. */
    private static final int MOST_SHOWN = 300;

    private static final int FEWEST_LETTERS = 600;

    /** Of what the text has. */
    private static final double NEXT_TO_NOTHING = 0.4;

    /** Looked at, the longest first. */
    private static final int MOST = 8;

    private static final int FEWEST_PARAGRAPHS = 3;
    private static final double SENTENCES = 0.7;
    private static final double SIGNS_OF_CODE = 0.02;
    private static final double OF_THE_HEADLINE = 0.5;
    private static final int SHORTEST_WORD = 3;

    private ClientBody() {}

    /** @param html of the whole page, scripts included; asked for only where it is needed */
    public static Extraction orShown(
            Extraction shown, Declared declared, @Nullable String headline, Supplier<String> html) {
        double length = length(texts(shown));
        if (length > MOST_SHOWN || declared.isPaid() || headline == null) {
            return shown;
        }
        var text = find(html.get(), headline);
        return text == null || length > length(texts(text)) * NEXT_TO_NOTHING ? shown : text;
    }

    private static @Nullable Extraction find(String html, String headline) {
        var words = words(headline);
        return ClientData.texts(html).stream()
                .sorted(Comparator.comparingInt(ClientBody::characters).reversed())
                .limit(MOST)
                .filter(ClientBody::isWhole)
                .map(pieces -> read(pieces, headline))
                .filter(text -> isProse(texts(text)) && isAbout(words, texts(text)))
                .max(Comparator.comparingDouble(text -> length(texts(text))))
                .orElse(null);
    }

    /** One string that has all paragraphs, or strings that are a paragraph each: not several articles, nor a part of one. */
    private static boolean isWhole(List<String> pieces) {
        if (pieces.size() == 1) {
            return EmbeddedText.paragraphs(pieces.getFirst()).size() >= FEWEST_PARAGRAPHS;
        }
        long parted = pieces.stream()
                .filter(piece -> EmbeddedText.paragraphs(piece).size() > 1)
                .count();
        return parted * 4 <= pieces.size();
    }

    private static Extraction read(List<String> pieces, String headline) {
        var raw = pieces.getFirst();
        var text = pieces.size() == 1 && raw.contains("<p")
                ? MainText.of(Jsoup.parse("<article>" + raw + "</article>"), headline)
                : MainText.of(pieces.stream()
                        .flatMap(piece -> EmbeddedText.paragraphs(piece).stream())
                        .toList());
        var wholeness = text.wholeness().completeness() == Completeness.COMPLETE
                ? new Wholeness(Completeness.COMPLETE, "script: the page shows next to nothing without it", 0.6)
                : text.wholeness();
        return new Extraction(text.blocks(), text.aboutAuthor(), wholeness, text.signatures(), Source.SCRIPT);
    }

    private static boolean isProse(List<String> paragraphs) {
        double all = length(paragraphs);
        double sentences = length(paragraphs.stream()
                .filter(text -> Script.hasSentence(text) && Script.endsSentence(text))
                .toList());
        return all >= FEWEST_LETTERS && sentences >= all * SENTENCES && !isCode(paragraphs);
    }

    private static boolean isCode(List<String> paragraphs) {
        long signs = paragraphs.stream()
                .flatMapToInt(String::chars)
                .filter(c -> "{}[]<>=|_\\".indexOf(c) >= 0)
                .count();
        return signs > characters(paragraphs) * SIGNS_OF_CODE;
    }

    /** Half of the headline's words are in it: what else a site sends along, and other articles, have few of them. */
    private static boolean isAbout(List<String> words, List<String> paragraphs) {
        var text = Folded.of(String.join(" ", paragraphs));
        return words.stream().filter(text::contains).count() >= words.size() * OF_THE_HEADLINE;
    }

    /** Those that say something; where blanks part none, two letters in a row each. */
    private static List<String> words(String headline) {
        var words = headline.split("[^\\p{L}\\p{M}\\p{N}]+");
        return List.of(words).stream()
                .flatMap(word -> pairs(word).stream())
                .map(Folded::of)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> pairs(String word) {
        if (word.isEmpty() || !Script.hidesWords(word.charAt(0))) {
            return word.length() < SHORTEST_WORD ? List.of() : List.of(word);
        }
        return IntStream.range(0, word.length() - 1)
                .mapToObj(i -> word.substring(i, i + 2))
                .toList();
    }

    private static int characters(List<String> pieces) {
        return pieces.stream().mapToInt(String::length).sum();
    }

    private static List<String> texts(Extraction text) {
        return text.blocks().stream().map(Block::text).toList();
    }

    private static double length(List<String> texts) {
        return texts.stream().mapToDouble(Script::weight).sum();
    }
}
