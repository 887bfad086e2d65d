package io.newswire.cli.client;

import io.newswire.cli.sources.Finding;
import io.newswire.cli.sources.Source;
import java.util.ArrayList;
import java.util.List;

/** What is done with the sources that were found behind one address. */
sealed interface SourceChoice {
    /** @param others that were found too, and are not followed */
    record Follow(List<Source> sources, List<Source> others) implements SourceChoice {}

    /** A person decides. */
    record Ask(List<Source> sources) implements SourceChoice {}

    /** They are told, and none is followed. @param wanted that this is what was asked for */
    record Tell(List<Source> sources, boolean wanted) implements SourceChoice {}

    /** There is none. */
    record Nothing() implements SourceChoice {}

    /** What the command line says of several. */
    enum Mode {
        /** A person is there. */
        ASK,
        /** Nobody is there to ask. */
        NOBODY,
        LIST,
        FIRST,
        ALL
    }

    static SourceChoice of(Finding finding, Mode mode, boolean sitemaps) {
        if (finding.sources().isEmpty()) {
            return new Nothing();
        }
        var eligible = finding.eligible(sitemaps);
        return switch (mode) {
            case LIST -> new Tell(finding.sources(), true);
            case ALL -> follow(finding, finding.sources());
            case FIRST -> follow(finding, eligible.subList(0, 1));
            case ASK -> eligible.size() == 1 ? follow(finding, eligible) : new Ask(finding.sources());
            case NOBODY -> eligible.size() == 1 ? follow(finding, eligible) : new Tell(finding.sources(), false);
        };
    }

    private static Follow follow(Finding finding, List<Source> chosen) {
        var others = new ArrayList<>(finding.sources());
        others.removeAll(chosen);
        return new Follow(List.copyOf(chosen), List.copyOf(others));
    }
}
