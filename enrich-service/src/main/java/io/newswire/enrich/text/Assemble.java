package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes blocks of the passages that were kept: items of a list and rows of a table become one block each. */
final class Assemble {
    private final List<Block> blocks = new ArrayList<>();
    private final BlockText text = new BlockText();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private @Nullable Region group;
    private @Nullable Region row;

    private Assemble() {}

    static List<Block> blocks(Outline outline) {
        var assemble = new Assemble();
        var passages = outline.passages();
        int last = lastKept(passages);
        for (int i = 0; i <= last; i++) {
            var passage = passages.get(i);
            if (passage.kept()) {
                assemble.add(passage);
            } else if (!assemble.isEmpty() && passage.kind == Block.Kind.CAPTION && passage.isCaption()) {
                assemble.end();
                assemble.text.add('\n', passage);
                assemble.blocks.add(assemble.text.take(Block.Kind.CAPTION));
            }
        }
        assemble.end();
        return assemble.blocks;
    }

    private static int lastKept(List<Passage> passages) {
        int last = passages.size() - 1;
        while (last >= 0 && !passages.get(last).kept()) {
            last--;
        }
        return last;
    }

    private boolean isEmpty() {
        return blocks.isEmpty() && text.isEmpty();
    }

    private void add(Passage passage) {
        var table = passage.kind == Block.Kind.TABLE ? passage.region.within("table") : null;
        boolean data = table != null && !table.nestedTable;
        var next = data ? table : passage.kind == Block.Kind.LIST ? list(passage.region) : null;
        if (next == null || !Objects.equals(next, group)) {
            end();
            group = next;
            kind = passage.kind == Block.Kind.TABLE && !data ? Block.Kind.PARAGRAPH : passage.kind;
        }
        var nextRow = data ? passage.region.within("tr") : null;
        text.add(data && Objects.equals(nextRow, row) ? '\t' : '\n', passage);
        row = nextRow;
    }

    private static @Nullable Region list(Region item) {
        for (Region r = item; r != null; r = r.parent) {
            if (r.tag.equals("ul") || r.tag.equals("ol") || r.tag.equals("dl")) {
                return r;
            }
        }
        return null;
    }

    private void end() {
        if (!text.isEmpty()) {
            blocks.add(text.take(kind));
        }
        group = null;
    }
}
