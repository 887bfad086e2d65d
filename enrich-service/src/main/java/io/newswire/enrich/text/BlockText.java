package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import io.newswire.contracts.Article.Link;
import java.util.ArrayList;
import java.util.List;

/** Text and links of a block as its passages are joined. */
final class BlockText {
    /** Longer addresses carry data, and are of no use to a reader. */
    private static final int LONGEST_URL = 2048;

    private final StringBuilder text = new StringBuilder();
    private final List<Link> links = new ArrayList<>();

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** @param separator stands before the passage unless it is the first */
    void add(char separator, Passage passage) {
        if (!text.isEmpty()) {
            text.append(separator);
        }
        int offset = text.length();
        text.append(passage.text);
        for (var anchor : passage.anchors) {
            var url = WebLink.of(anchor.link());
            if ((url.startsWith("https://") || url.startsWith("http://")) && url.length() <= LONGEST_URL) {
                links.add(new Link(offset + anchor.start(), offset + anchor.end(), url));
            }
        }
    }

    /** Gives the block and begins anew. */
    Block take(Block.Kind kind) {
        var block = new Block(kind, text.toString(), links);
        text.setLength(0);
        links.clear();
        return block;
    }
}
