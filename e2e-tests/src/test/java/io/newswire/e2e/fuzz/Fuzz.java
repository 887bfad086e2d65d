package io.newswire.e2e.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs that lead where none led before, for as long as one likes: docs/security.md has the command. No part of a build,
 * by its name: Surefire runs {@code *Test} only.
 */
class Fuzz {
    static Stream<Arguments> feed() {
        return seeds(Target.FEED);
    }

    @MethodSource
    @FuzzTest(maxDuration = "24h")
    void feed(byte[] input) {
        Target.FEED.read(input);
    }

    static Stream<Arguments> page() {
        return seeds(Target.PAGE);
    }

    @MethodSource
    @FuzzTest(maxDuration = "24h")
    void page(byte[] input) {
        Target.PAGE.read(input);
    }

    static Stream<Arguments> discovery() {
        return seeds(Target.DISCOVERY);
    }

    @MethodSource
    @FuzzTest(maxDuration = "24h")
    void discovery(byte[] input) {
        Target.DISCOVERY.read(input);
    }

    static Stream<Arguments> address() {
        return seeds(Target.ADDRESS);
    }

    @MethodSource
    @FuzzTest(maxDuration = "24h")
    void address(byte[] input) {
        Target.ADDRESS.read(input);
    }

    static Stream<Arguments> robots() {
        return seeds(Target.ROBOTS);
    }

    @MethodSource
    @FuzzTest(maxDuration = "24h")
    void robots(byte[] input) {
        Target.ROBOTS.read(input);
    }

    static Stream<Arguments> opml() {
        return seeds(Target.OPML);
    }

    @MethodSource
    @FuzzTest(maxDuration = "24h")
    void opml(byte[] input) {
        Target.OPML.read(input);
    }

    static Stream<Arguments> codec() {
        return seeds(Target.CODEC);
    }

    @MethodSource
    @FuzzTest(maxDuration = "24h")
    void codec(byte[] input) {
        Target.CODEC.read(input);
    }

    private static Stream<Arguments> seeds(Target target) {
        return target.seeds().stream().map(Arguments::of);
    }
}
