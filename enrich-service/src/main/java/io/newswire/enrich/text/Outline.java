package io.newswire.enrich.text;

import java.util.List;

/**
 * A page as the passes see it.
 *
 * @param regions in document order: each after its parent
 * @param passages in document order
 */
record Outline(List<Region> regions, List<Passage> passages) {
    Region root() {
        return regions.getFirst();
    }

    /** Drops a region with all that is in it. */
    void drop(Region region, Rule rule) {
        var reason = new Reason(rule, region.label());
        region.dropped = true;
        for (int i = region.from; i < region.to; i++) {
            passages.get(i).drop(reason);
        }
    }

    /** Counts running text again: after passages were dropped. */
    void weigh() {
        for (Region region : regions) {
            region.prose = 0;
            region.ownProse = 0;
        }
        for (Passage passage : passages) {
            if (passage.kept()) {
                passage.region.ownProse += (int) passage.prose();
                passage.region.prose += passage.prose();
            }
        }
        for (int i = regions.size() - 1; i > 0; i--) {
            Region region = regions.get(i);
            if (region.parent != null) {
                region.parent.prose += region.prose;
            }
        }
    }
}
