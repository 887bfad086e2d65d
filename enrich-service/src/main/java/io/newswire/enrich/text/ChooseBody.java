package io.newswire.enrich.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the smallest region that holds the article's running text, and drops all that is outside. */
final class ChooseBody {
    /** Going down into a region must not lose more than the rest. */
    private static final double MOST = 0.9;

    /** One that has the headline too is the article's for sure. */
    private static final double MOST_TITLED = 0.75;

    private static final double ENOUGH = 0.4;

    private static final double TITLED = 0.15;

    private ChooseBody() {}

    static Region apply(Outline outline) {
        var body = marked(outline);
        if (body == null) {
            body = foremost(outline);
        }
        body = descend(outline, body == null ? outline.root() : body);
        for (int i = 0; i < outline.passages().size(); i++) {
            if (i < body.from || i >= body.to) {
                outline.passages().get(i).drop(Rule.OUTSIDE);
            }
        }
        return body;
    }

    /** What holds all marked bodies of one kind: a body is often cut up by advertisements. */
    private static @Nullable Region marked(Outline outline) {
        double all = outline.root().prose;
        Region best = null;
        double bestProse = all * ENOUGH;
        for (var marked : byKind(outline).values()) {
            var kind = inOneArticle(marked);
            double prose = kind.stream().mapToDouble(r -> r.prose).sum();
            if (prose > bestProse
                    || best != null
                            && prose > bestProse * 0.95
                            && kind.getFirst().isWithin(best)) {
                bestProse = prose;
                best = kind.stream().reduce(Region::common).orElseThrow();
            }
        }
        return best;
    }

    /** Where articles follow each other on a page: those in the one below the page's headline. */
    private static List<Region> inOneArticle(List<Region> marked) {
        var headed = marked.stream()
                .map(r -> r.within("article"))
                .filter(Objects::nonNull)
                .filter(r -> r.headed)
                .distinct()
                .toList();
        if (headed.size() != 1) {
            return marked;
        }
        return marked.stream().filter(r -> r.isWithin(headed.getFirst())).toList();
    }

    /** Of several articles on a page the one that has the page's title, or else the one that is by far the longest. */
    private static @Nullable Region foremost(Outline outline) {
        double all = outline.root().prose;
        Region longest = null;
        double second = 0;
        for (Region region : outline.regions()) {
            if (!region.tag.equals("article") || region.isDropped() || region.isInArticle()) {
                continue;
            }
            if (region.titled && region.prose > all * TITLED) {
                return region;
            }
            if (longest == null || region.prose > longest.prose) {
                second = longest == null ? 0 : longest.prose;
                longest = region;
            } else {
                second = Math.max(second, region.prose);
            }
        }
        return longest != null && longest.prose > all * ENOUGH && longest.prose > second * 3 ? longest : null;
    }

    private static Map<String, List<Region>> byKind(Outline outline) {
        var kinds = new LinkedHashMap<String, List<Region>>();
        for (Region region : outline.regions()) {
            if (!region.isDropped() && region.has(Hint.BODY) && region.prose > 0) {
                var kind = kinds.computeIfAbsent(region.signature(), s -> new ArrayList<>());
                if (kind.isEmpty() || !region.isWithin(kind.getLast())) {
                    kind.add(region);
                }
            }
        }
        return kinds;
    }

    private static Region descend(Outline outline, Region from) {
        Region body = from;
        for (Region region : outline.regions()) {
            if (region.parent == body
                    && region.prose >= body.prose * (region.titled ? MOST_TITLED : MOST)
                    && !isText(region)) {
                body = region;
            }
        }
        return body;
    }

    private static boolean isText(Region region) {
        return region.prose > 0 && region.ownProse >= region.prose;
    }
}
