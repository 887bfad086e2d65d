package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Walks a page once and writes down its regions and passages. */
final class Outliner implements NodeFilter {
    private final List<Region> regions = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Hints hintsOf = new Hints();
    private final TextRun run = new TextRun();
    private Region region = new Region(null, "", "", Set.of(), 0);
    private final ArrayDeque<Opened> opened = new ArrayDeque<>();
    private @Nullable Element link;
    private int strongs;
    private int breaks;

    /** What an element began, and its end ends. */
    private enum Opened {
        BLOCK,
        LINK,
        STRONG,
        NOTHING
    }

    private Outliner() {
        regions.add(region);
    }

    static Outline of(Document page) {
        var outliner = new Outliner();
        NodeTraversor.filter(outliner, page);
        outliner.flush();
        outliner.regions.getFirst().to = outliner.passages.size();
        return new Outline(outliner.regions, outliner.passages);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text);
        } else if (node instanceof Element element) {
            var traits = TagTrait.of(element.normalName());
            if (isSkipped(element, traits)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element, traits);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            close(opened.pop());
        }
        return FilterResult.CONTINUE;
    }

    /** A listing of code is no running text. */
    private static boolean isSkipped(Element element, Set<TagTrait> traits) {
        return traits.contains(TagTrait.SKIPPED)
                || element.nameIs("pre")
                        && element.childrenSize() > 0
                        && element.child(0).nameIs("code");
    }

    private void append(TextNode text) {
        int before = run.length();
        run.append(text.getWholeText(), link, strongs > 0);
        if (run.length() > before) {
            breaks = 0;
        }
    }

    private void open(Element element, Set<TagTrait> traits) {
        var tag = element.normalName();
        boolean inline = traits.contains(TagTrait.INLINE);
        var names = inline ? "" : Hints.names(element);
        var hints = inline ? Hints.NONE : hintsOf.of(element, traits);
        if (isBlock(element) || !hints.isEmpty()) {
            opened.push(Opened.BLOCK);
            flush();
            region = new Region(region, tag, names, hints, passages.size());
            regions.add(region);
            count(tag);
        } else if (tag.equals("a")) {
            opened.push(Opened.LINK);
            link = element;
        } else if (traits.contains(TagTrait.STRONG)) {
            opened.push(Opened.STRONG);
            strongs++;
        } else {
            opened.push(Opened.NOTHING);
            if (tag.equals("br")) {
                lineBreak();
            }
        }
    }

    private void count(String tag) {
        if (tag.equals("h1")) {
            for (Region r = region.parent; r != null && !r.titled; r = r.parent) {
                r.titled = true;
            }
        } else if (tag.equals("table")) {
            for (Region r = region.parent; r != null; r = r.parent) {
                if (r.tag.equals("table")) {
                    r.nestedTable = true;
                    break;
                }
            }
        }
    }

    private void lineBreak() {
        breaks++;
        if (breaks > 1) {
            flush();
        } else {
            run.lineBreak();
        }
    }

    private void close(Opened what) {
        switch (what) {
            case BLOCK -> closeRegion();
            case LINK -> link = null;
            case STRONG -> strongs--;
            case NOTHING -> {}
        }
    }

    private void closeRegion() {
        flush();
        region.to = passages.size();
        var parent = region.parent;
        if (parent != null) {
            parent.chars += region.chars;
            parent.linkChars += region.linkChars;
            region = parent;
        }
    }

    /** Elements that jsoup does not know by name are a site's own components, which stand by themselves. */
    private static boolean isBlock(Element element) {
        return element.isBlock() || element.normalName().indexOf('-') > 0;
    }

    private void flush() {
        breaks = 0;
        if (run.isEmpty()) {
            return;
        }
        var passage = new Passage(region, kind(), run.text(), run.linkChars(), run.isStrong(), run.anchors());
        region.chars += passage.text.length();
        region.linkChars += passage.linkChars;
        passages.add(passage);
        run.clear();
    }

    private Block.Kind kind() {
        for (Region r = region; r != null; r = r.parent) {
            var kind = kind(r);
            if (kind != null) {
                return kind;
            }
        }
        return Block.Kind.PARAGRAPH;
    }

    private static Block.@Nullable Kind kind(Region region) {
        return switch (region.tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "li", "dd", "dt" -> Block.Kind.LIST;
            case "blockquote" -> Block.Kind.QUOTE;
            case "figcaption" -> Block.Kind.CAPTION;
            case "td", "th" -> Block.Kind.TABLE;
            default -> region.has(Hint.CAPTION) ? Block.Kind.CAPTION : null;
        };
    }
}
