package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;

/** Drops what is only links: lists of other articles, and lines that say where to read more. */
final class DropLinks {
    private static final double MOSTLY = 0.6;
    private static final double PART = 0.15;
    private static final double WHOLLY = 0.9;

    private DropLinks() {}

    static void apply(Outline outline, Region body) {
        for (Region region : outline.regions()) {
            if (!region.isDropped()
                    && region.prose < body.prose * PART
                    && region != body
                    && region.isWithin(body)
                    && isLinks(region)) {
                outline.drop(region, Rule.LINKS);
            }
        }
        for (int i = body.from; i < body.to; i++) {
            var passage = outline.passages().get(i);
            if (passage.kind == Block.Kind.HEADING && passage.linkShare() > WHOLLY && isCard(passage.region, body)) {
                passage.drop(Rule.HEAD);
            } else if (passage.kind != Block.Kind.HEADING
                    && passage.kind != Block.Kind.TABLE
                    && passage.kind != Block.Kind.LIST
                    && passage.linkShare() > WHOLLY) {
                passage.drop(Rule.LINK);
            }
        }
    }

    /** An article element within the body, with no running text: it leads to another article. */
    private static boolean isCard(Region heading, Region body) {
        var article = heading.within("article");
        return article != null && article != body && article.prose == 0 && article.isWithin(body);
    }

    private static boolean isLinks(Region region) {
        return region.to - region.from >= 3
                && region.linkShare() > MOSTLY
                && region.prose < region.chars * 0.3
                && !region.tag.equals("table");
    }
}
