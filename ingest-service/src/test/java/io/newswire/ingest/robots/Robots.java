package io.newswire.ingest.robots;

import java.nio.charset.StandardCharsets;

/** Files as the tests write them. */
final class Robots {
    private Robots() {}

    static RobotsRules txt(String... lines) {
        return RobotsRules.parse(bytes(String.join("\n", lines)), "Newswire");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static boolean allows(RobotsRules rules, String path) {
        return rules.allows("https://a.org" + path).allowed();
    }
}
