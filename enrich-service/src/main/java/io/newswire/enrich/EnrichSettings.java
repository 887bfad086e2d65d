package io.newswire.enrich;

import io.newswire.platform.settings.Fraction;
import io.newswire.platform.settings.PositiveInt;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the enrich service works. */
@ConfigMapping(prefix = "newswire.enrich")
public interface EnrichSettings {
    String DUPLICATE_THRESHOLD = "0.55";

    /** Least similarity of a near-duplicate: share of the shorter text that the longer one holds, as estimated. */
    @WithDefault(DUPLICATE_THRESHOLD)
    @WithConverter(Fraction.class)
    double duplicateThreshold();

    /** How long after an article its copies are recognised, from an hour up. The index grows with it. */
    @WithDefault("14d")
    @WithConverter(DuplicateWindow.class)
    Duration duplicateWindow();

    /** How long a revision waits for the index before it is published without it, and can be decided again. */
    @WithDefault("5m")
    Duration duplicateDeadline();

    /** Whether people, organisations and places are looked for in the text; some 0.5 to 1 ms an article. */
    @WithDefault("true")
    boolean entities();

    /** Stream threads; more than twice the partitions of the pages have nothing to do. */
    @WithDefault("2")
    @WithConverter(PositiveInt.class)
    int threads();

    /** Local state; without it in the temporary directory. Losing it costs a restore from the changelogs. */
    Optional<String> stateDir();
}
