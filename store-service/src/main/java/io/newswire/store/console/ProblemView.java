package io.newswire.store.console;

import io.newswire.store.api.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What is wrong, in sentences, with code as such where the API has it between backticks, and a way on. */
record ProblemView(Problem problem, Way way) {
    static final Way TO_ARTICLES = new Way("To the articles", "/");

    private static final int UNAUTHORIZED = 401;

    record Way(String name, String link) {}

    /** @param code whether it is to be typed as it stands */
    record Piece(String text, boolean code) {}

    /** Whether other pages can be reached: without a token each would say the same. */
    boolean entered() {
        return problem.status() != UNAUTHORIZED;
    }

    String detail() {
        var detail = problem.detail();
        int first = detail.offsetByCodePoints(0, Math.min(1, detail.length()));
        return detail.substring(0, first).toUpperCase(Locale.ROOT) + detail.substring(first);
    }

    List<Piece> fix() {
        var parts = Arrays.asList(problem.fix().split("`", -1));
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Piece(parts.get(i), i % 2 == 1))
                .toList();
    }
}
