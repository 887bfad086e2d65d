package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the article's own text in a page. Leaves the document as it is. */
public final class MainText {
    private MainText() {}

    /**
     * @param headline of the article as the page's metadata have it, null when they do not
     */
    public static List<Block> of(Document page, @Nullable String headline) {
        return Assemble.blocks(outline(page, headline));
    }

    /** The passes in their order. */
    static Outline outline(Document page, @Nullable String headline) {
        var outline = Outliner.of(page);
        var title = new Title(headline);
        title.mark(outline);
        DropNoise.apply(outline);
        var body = ChooseBody.apply(outline);
        DropLinks.apply(outline, body);
        DropLines.apply(outline);
        AddLead.apply(outline, body);
        title.drop(outline);
        DropRepeats.apply(outline);
        TrimEnd.apply(outline);
        TrimStart.apply(outline);
        return outline;
    }
}
