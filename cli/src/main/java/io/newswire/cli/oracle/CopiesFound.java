package io.newswire.cli.oracle;

import java.util.List;

/** Of articles that say the same, all but one say so. */
final class CopiesFound implements Guarantee {
    @Override
    public String name() {
        return "copies found";
    }

    @Override
    public String figures(AtRest pipeline) {
        return pipeline.stored().copies() + " of " + pipeline.given().copies() + " copies";
    }

    @Override
    public List<String> violations(AtRest pipeline) {
        return pipeline.stored().copies() == pipeline.given().copies()
                ? List.of()
                : List.of(pipeline.given().copies() + " copies were given, and "
                        + pipeline.stored().copies() + " articles are marked as such");
    }
}
