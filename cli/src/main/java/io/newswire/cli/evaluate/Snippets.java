package io.newswire.cli.evaluate;

import java.util.List;

/** F1 over short passages that must, and must not, be in the body. */
final class Snippets {
    private Snippets() {}

    static double f1(List<SetScore.Pair> pairs) {
        double kept = 0;
        double wrong = 0;
        for (var pair : pairs) {
            var body = oneSpace(pair.found().articleBody());
            for (var must : pair.page().with()) {
                boolean there = body.contains(oneSpace(must));
                kept += there ? 1 : 0;
                wrong += there ? 0 : 1;
            }
            wrong += pair.page().without().stream()
                    .filter(mustNot -> body.contains(oneSpace(mustNot)))
                    .count();
        }
        return kept + wrong == 0 ? Double.NaN : 2 * kept / (2 * kept + wrong);
    }

    private static String oneSpace(String text) {
        var line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().stripTrailing();
    }
}
