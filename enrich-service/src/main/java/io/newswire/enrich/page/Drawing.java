package io.newswire.enrich.page;

/** Finds the end of an svg element that holds nothing but a drawing, so that what is in it can be left out. */
final class Drawing {
    /** None of these ends the drawing or holds HTML (HTML, 13.2.6.5), whatever the case of its letters. */
    private static final TagNames SHAPES = TagNames.of("svg g path use symbol defs rect circle ellipse line polygon"
            + " polyline text tspan textpath clippath mask marker pattern lineargradient radialgradient stop image view"
            + " filter feblend fecolormatrix fecomponenttransfer fecomposite feflood fegaussianblur femerge femergenode"
            + " femorphology feoffset feturbulence fefunca fefuncr fefuncg fefuncb fedropshadow animate animatetransform"
            + " animatemotion set switch metadata title desc style");

    private static final TagNames SVG = TagNames.of("svg");
    /** What is in these may be HTML, or no markup at all. */
    private static final TagNames WORDS = TagNames.of("title desc style");

    private final byte[] html;
    private final Tag tag;
    /** How far it may still look in vain, so that drawings which do not end cost no more than a page or two. */
    private int vain;

    Drawing(byte[] html) {
        this.html = html;
        this.tag = new Tag(html, (gap, name, nameEnd, value, end) -> {});
        this.vain = html.length;
    }

    /** Where its end tag begins, -1 when it has none or holds something else, or too many before did. */
    int end(int from) {
        if (vain <= 0) {
            return -1;
        }
        int end = search(from);
        vain -= end < 0 ? Math.max(1, tag.end - from) : 0;
        return end;
    }

    private int search(int from) {
        int depth = 1;
        int at = Bytes.indexOf(html, '<', from);
        while (at >= 0 && at + 2 < html.length) {
            boolean closing = html[at + 1] == '/';
            if (RawText.starts(html, at + 1, "!--")) {
                at = Bytes.indexOf(html, '<', RawText.endOfComment(html, at + 4));
                continue;
            }
            if (!tag.read(closing ? at + 2 : at + 1) || !SHAPES.holds(html, tag.name, tag.nameEnd)) {
                return -1;
            }
            if (SVG.holds(html, tag.name, tag.nameEnd) && (closing || !tag.selfClosing)) {
                depth += closing ? -1 : 1;
                if (depth == 0) {
                    return at;
                }
            }
            int next = Bytes.indexOf(html, '<', tag.end);
            if (!closing && !tag.selfClosing && WORDS.holds(html, tag.name, tag.nameEnd) && !isClosing(next)) {
                return -1;
            }
            at = next;
        }
        return -1;
    }

    private boolean isClosing(int at) {
        return at >= 0 && at + 1 < html.length && html[at + 1] == '/';
    }
}
