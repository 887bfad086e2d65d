package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import io.newswire.contracts.Article.Completeness;
import io.newswire.enrich.text.Extraction.Source;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
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

    private static final int MOST_CHARACTERS = 1 << 19;

    private static final int FEWEST_PARAGRAPHS = 3;
    private static final double SENTENCES = 0.7;
    private static final double SIGNS_OF_CODE = 0.02;

    private ClientBody() {}

    /**
     * @param page what is shown
     * @param html of the whole page, scripts included; asked for only where it is needed
     */
    public static Extraction orShown(
            Extraction shown, Declared declared, @Nullable String headline, Document page, Supplier<String> html) {
        double length = length(texts(shown));
        if (length > MOST_SHOWN || headline == null || isMeantToBeShort(shown, declared)) {
            return shown;
        }
        var text = find(html.get(), headline, page.baseUri());
        return text == null || length > length(texts(text)) * NEXT_TO_NOTHING ? shown : text;
    }

    /** Its text is for subscribers, or it shows other pages. */
    private static boolean isMeantToBeShort(Extraction shown, Declared declared) {
        var completeness = shown.wholeness().completeness();
        return declared.isPaid()
                || !declared.paidParts().isEmpty()
                || declared.kind() == Declared.Kind.LISTING
                || completeness == Completeness.LISTING
                || completeness == Completeness.PAYWALLED;
    }

    private static @Nullable Extraction find(String html, String headline, String baseUri) {
        var about = new Subject(headline);
        return ClientData.texts(html).stream()
                .filter(pieces -> characters(pieces) <= MOST_CHARACTERS && about.isOf(pieces))
                .sorted(Comparator.comparingInt(ClientBody::characters).reversed())
                .limit(MOST)
                .filter(ClientBody::isWhole)
                .map(pieces -> read(pieces, headline, baseUri))
                .filter(text -> isProse(texts(text)) && about.isOf(texts(text)))
                .max(Comparator.comparingDouble(text -> length(texts(text))))
                .orElse(null);
    }

    /** One string that has all paragraphs, or strings that are a paragraph each: not several articles, nor a part of one. */
    private static boolean isWhole(List<String> pieces) {
        if (pieces.size() == 1) {
            return EmbeddedText.paragraphs(pieces.getFirst()).size() >= FEWEST_PARAGRAPHS;
        }
        int longest = pieces.stream().mapToInt(String::length).max().orElse(0);
        long parted = pieces.stream()
                .filter(piece -> EmbeddedText.paragraphs(piece).size() > 1)
                .count();
        return longest * 2 <= characters(pieces) && parted * 4 <= pieces.size();
    }

    private static Extraction read(List<String> pieces, String headline, String baseUri) {
        var raw = pieces.getFirst();
        var text = pieces.size() == 1 && raw.contains("<p")
                ? MainText.of(EmbeddedText.parsed("<article>" + raw + "</article>", baseUri), headline)
                : MainText.of(pieces.stream()
                        .flatMap(piece -> EmbeddedText.paragraphs(piece).stream())
                        .toList());
        return new Extraction(text.blocks(), text.aboutAuthor(), wholeness(text), text.signatures(), Source.SCRIPT);
    }

    private static Wholeness wholeness(Extraction text) {
        if (text.wholeness().completeness() != Completeness.COMPLETE) {
            return text.wholeness();
        }
        boolean open =
                !text.blocks().isEmpty() && Cut.isOpen(text.blocks().getLast().text());
        return open
                ? new Wholeness(Completeness.TRUNCATED, "script: its text ends in dots", 0.7)
                : new Wholeness(Completeness.COMPLETE, "script: the page shows next to nothing without it", 0.6);
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
