package io.newswire.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.robots.SimpleRobotRulesParser;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Another implementation of the same RFC, over files made at random, the same on every run. */
class RobotsCrossCheckTest {
    private static final List<String> AGENTS = List.of("*", "Newswire", "newswire/1.0", "other", "Newswire-x");
    private static final List<String> PIECES =
            List.of("/", "a", "b", "*", "a/b", ".html", "?x=1", "%7E", "~", "%2F", "%c3%a9", "é", "$");
    private static final int RUNS = 20_000;

    @Test
    void crawler_commons_says_the_same() {
        var random = new Random(9309);
        int forbidden = 0;
        for (int run = 0; run < RUNS; run++) {
            var file = file(random);
            var url = "https://a.org/" + pieces(random).replace("*", "").replace("$", "");
            boolean ours = RobotsRules.parse(Robots.bytes(file), "Newswire")
                    .allows(url)
                    .allowed();
            boolean theirs = new SimpleRobotRulesParser()
                    .parseContent("https://a.org/robots.txt", Robots.bytes(file), "text/plain", List.of("newswire"))
                    .isAllowed(url);
            assertThat(ours).as("%s%n%s", url, file).isEqualTo(theirs);
            forbidden += ours ? 0 : 1;
        }
        assertThat(forbidden).as("URLs that were forbidden").isGreaterThan(RUNS / 20);
    }

    private static String file(Random random) {
        var file = new StringBuilder();
        for (int line = random.nextInt(9); line >= 0; line--) {
            switch (random.nextInt(4)) {
                case 0 -> file.append("User-agent: ").append(AGENTS.get(random.nextInt(AGENTS.size())));
                case 1 -> file.append("Allow: /").append(pieces(random));
                default -> file.append("Disallow: /").append(pieces(random));
            }
            file.append('\n');
        }
        return file.toString();
    }

    private static String pieces(Random random) {
        var pieces = new StringBuilder();
        for (int left = random.nextInt(4); left > 0; left--) {
            pieces.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return pieces.toString();
    }
}
