package io.newswire.enrich.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A block element of the page with what is known of it: the names that its author gave it, and how much text it holds.
 * Numbers are filled while the page is outlined; {@code dropped} by the passes.
 */
final class Region {
    private static final int LONGEST_LABEL = 80;

    final @Nullable Region parent;
    final String tag;
    /** Class and id as the page gives them. */
    final String names;

    final Set<Hint> hints;
    final int depth;
    /** Index of its first passage, and one past that of its last. */
    int from;

    int to;
    int chars;
    int linkChars;
    /** How much running text it holds, in characters of the Latin script's worth. */
    double prose;

    int ownProse;
    boolean nestedTable;
    /** It holds the page's headline, or a heading of the first rank. */
    boolean titled;

    /** It holds the page's headline as a heading. */
    boolean headed;

    boolean dropped;

    private @Nullable String signature;

    Region(@Nullable Region parent, String tag, String names, Set<Hint> hints, int from) {
        this.parent = parent;
        this.tag = tag;
        this.names = names;
        this.hints = hints;
        this.from = from;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    boolean has(Hint hint) {
        return hints.contains(hint);
    }

    double linkShare() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    /** Regions of one signature are of one kind: a template made them. */
    String signature() {
        if (signature == null) {
            signature = tag + ' ' + names;
        }
        return signature;
    }

    /** For people. */
    String label() {
        var label = names.isEmpty() ? tag : tag + ' ' + names;
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL) + '…';
    }

    boolean isInArticle() {
        return parent != null && parent.within("article") != null;
    }

    boolean isDropped() {
        return dropped;
    }

    /** The nearest of itself and its ancestors that has the tag. */
    @Nullable
    Region within(String name) {
        for (Region r = this; r != null; r = r.parent) {
            if (r.tag.equals(name)) {
                return r;
            }
        }
        return null;
    }

    boolean isWithin(Region other) {
        return from >= other.from && to <= other.to && depth >= other.depth && ancestorAt(other.depth) == other;
    }

    /** The smallest region that holds both. */
    static Region common(Region a, Region b) {
        Region x = a;
        Region y = b;
        while (x != y) {
            Region up = x.depth >= y.depth ? x.parent : y.parent;
            if (up == null) {
                return x;
            }
            if (x.depth >= y.depth) {
                x = up;
            } else {
                y = up;
            }
        }
        return x;
    }

    private @Nullable Region ancestorAt(int wanted) {
        Region r = this;
        while (r != null && r.depth > wanted) {
            r = r.parent;
        }
        return r;
    }
}
