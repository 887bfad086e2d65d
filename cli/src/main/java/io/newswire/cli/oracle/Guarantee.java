package io.newswire.cli.oracle;

import java.util.List;

/** Something that holds once a pipeline is at rest, whatever happened on the way. */
public interface Guarantee {
    /** All of them. */
    List<Guarantee> ALL = List.of(
            new NothingLost(),
            new NoDuplicates(),
            new OrderPerKey(),
            new ToldOnce(),
            new StoredAsTold(),
            new CopiesFound(),
            new LagZero());

    /** A few words. */
    String name();

    /** The numbers that it is about. */
    String figures(AtRest pipeline);

    /** One sentence per violation, none when it holds. */
    List<String> violations(AtRest pipeline);

    /** With all that was seen. */
    default Verdict judge(AtRest pipeline) {
        return new Verdict(name(), figures(pipeline), violations(pipeline));
    }
}
