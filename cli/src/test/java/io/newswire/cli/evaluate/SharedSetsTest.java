package io.newswire.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over pages that nobody of this project labelled, where they are at hand: {@code -Dnewswire.data=DIR}, or shared/data beside the repository. */
@Timeout(300)
class SharedSetsTest {
    @Test
    void bodies_are_read_better_than_by_the_best_known_port_of_readability() {
        var data = directory();
        assumeTrue(Files.exists(data.resolve("aeb.tar.gz")), "skipped: there is no aeb.tar.gz in " + data);
        var set = LabelledSet.load(DataSets.in(data, List.of("aeb")).getFirst());

        var ours = score(set, new NewswireExtractor(Instant.parse("2026-11-20T10:00:00Z")));
        var theirs = score(set, new ReadabilityExtractor());

        assertThat(ours.f1()).isGreaterThan(0.9).isGreaterThan(theirs.f1());
    }

    private static SetScore score(LabelledSet set, Extractor extractor) {
        return SetScore.of(set.pages().stream()
                .map(page -> new SetScore.Pair(page, extractor.extract(page)))
                .toList());
    }

    private static Path directory() {
        var given = System.getProperty("newswire.data");
        if (given != null) {
            return Path.of(given);
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data"))) {
                return at.resolve("shared/data");
            }
        }
        return Path.of("../shared/data");
    }
}
