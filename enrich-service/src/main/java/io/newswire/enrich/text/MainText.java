package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the article's own text in a page. Takes the document apart: read everything else from it before. */
public final class MainText {
    private MainText() {}

    public static List<Block> of(Document page) {
        page.select("script,style,noscript,nav,header,footer,aside,form").remove();
        var blocks = new ArrayList<Block>();
        for (Element paragraph : best(page).select("p")) {
            var text = CleanText.line(paragraph.text());
            if (!text.isEmpty()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, text));
            }
        }
        return blocks;
    }

    private static Element best(Document page) {
        Element best = page.body();
        int bestLength = 0;
        for (Element parent : page.select("p").parents()) {
            int length = parent.children().stream()
                    .filter(child -> child.nameIs("p"))
                    .mapToInt(child -> child.text().length())
                    .sum();
            if (length > bestLength) {
                best = parent;
                bestLength = length;
            }
        }
        return best;
    }
}
