package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import io.newswire.contracts.Article.Link;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes headings of labels in capitals that begin paragraphs ("BACKGROUND: On October 5 …"). One alone may be a
 * dateline; the article has to have two.
 */
final class InlineHeadings {
    private static final int LONGEST = 40;
    private static final int SHORTEST = 4;
    private static final int FEWEST = 2;

    private InlineHeadings() {}

    static List<Block> apply(List<Block> blocks) {
        long labels = blocks.stream()
                .filter(block -> label(block) > 0)
                .map(block -> block.text().substring(0, label(block)))
                .distinct()
                .count();
        if (labels < FEWEST) {
            return blocks;
        }
        var parted = new ArrayList<Block>();
        for (var block : blocks) {
            int label = label(block);
            if (label > 0) {
                parted.add(new Block(Block.Kind.HEADING, block.text().substring(0, label)));
                parted.add(rest(block, label + 1));
            } else {
                parted.add(block);
            }
        }
        return parted;
    }

    private static Block rest(Block block, int from) {
        var text = block.text().substring(from);
        int start = from + text.length() - text.stripLeading().length();
        var links = block.links().stream()
                .filter(link -> link.start() >= start)
                .map(link -> new Link(link.start() - start, link.end() - start, link.url()))
                .toList();
        return new Block(block.kind(), text.strip(), links);
    }

    /** How long the label is that the paragraph begins with, 0 when there is none. */
    private static int label(Block block) {
        var text = block.text();
        int colon = text.indexOf(':');
        if (block.kind() != Block.Kind.PARAGRAPH
                || colon < SHORTEST
                || colon > LONGEST
                || colon + LONGEST > text.length()) {
            return 0;
        }
        int letters = 0;
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            letters += Character.isUpperCase(c) ? 1 : 0;
            if (!Character.isUpperCase(c) && c != ' ' && c != '-' && c != '&' && c != '/') {
                return 0;
            }
        }
        return letters >= SHORTEST ? colon : 0;
    }
}
