package io.newswire.enrich.text;

import io.newswire.enrich.text.Extraction.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the article's own text, in the {@link Pass passes} over the outline of the page. */
public final class MainText {
    private MainText() {}

    /** As {@link #of(Document, String, Declared)} for a page that declares nothing. */
    public static Extraction of(Document page, @Nullable String headline) {
        return of(page, headline, Declared.NOTHING);
    }

    /**
     * Leaves the document as it is.
     *
     * @param headline of the article as the page's metadata have it, null when they do not
     */
    public static Extraction of(Document page, @Nullable String headline, Declared declared) {
        return extraction(page, headline, declared, Outliner.of(page));
    }

    /** The same text, and with it what became of each piece of the page and why. */
    public static Explained explained(Document page, @Nullable String headline, Declared declared) {
        var outline = Outliner.of(page);
        var extraction = extraction(page, headline, declared, outline);
        return new Explained(
                extraction, outline.passages().stream().map(Explained.Line::of).toList());
    }

    private static Extraction extraction(Document page, @Nullable String headline, Declared declared, Outline outline) {
        var sheet = new Sheet(outline, new Title(headline), Description.of(page), declared.paragraphs());
        Pass.ORDER.forEach(pass -> pass.step().accept(sheet));
        var wholeness = JudgeWholeness.of(new Evidence(page, outline, declared, headline));
        return EmbeddedBody.orShown(declared, extraction(outline, sheet.aboutAuthor, wholeness));
    }

    /** The text of an article that comes without markup, one paragraph a line. */
    public static Extraction of(List<String> paragraphs) {
        var root = new Region(null, "", "", Set.of(), 0);
        var passages = new ArrayList<Passage>();
        for (var paragraph : paragraphs) {
            passages.add(new Passage(root, CleanText.unslashed(CleanText.line(paragraph))));
        }
        root.to = passages.size();
        var outline = new Outline(List.of(root), passages);
        DropLines.apply(outline);
        DropRepeats.apply(outline);
        var aboutAuthor = AboutAuthor.take(outline);
        TrimEnd.apply(outline);
        return extraction(outline, aboutAuthor, Wholeness.UNDOUBTED);
    }

    private static Extraction extraction(Outline outline, @Nullable String aboutAuthor, Wholeness wholeness) {
        return new Extraction(
                InlineHeadings.apply(Assemble.blocks(outline)),
                aboutAuthor,
                wholeness,
                Signatures.of(outline),
                Source.TEXT);
    }
}
