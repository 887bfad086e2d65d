package io.newswire.ingest.robots;

/**
 * Matches paths with patterns: {@code *} stands for any text, {@code $} at the end for the end. Takes time proportional
 * to the length of path and pattern, whatever they are: the pieces between stars are looked for one after another, each at
 * its first place, and none is ever looked for again.
 */
final class RobotsPattern {
    private RobotsPattern() {}

    static boolean matches(String pattern, String path) {
        boolean anchored = pattern.endsWith("$");
        int end = anchored ? pattern.length() - 1 : pattern.length();
        int star = star(pattern, 0, end);
        if (!path.startsWith(pattern.substring(0, star))) {
            return false;
        }
        if (star == end) {
            return !anchored || path.length() == end;
        }
        return matchesAfterStar(pattern, star + 1, end, anchored, path, star);
    }

    private static boolean matchesAfterStar(
            String pattern, int from, int end, boolean anchored, String path, int matched) {
        int at = matched;
        int start = from;
        for (int star = star(pattern, start, end); star < end; star = star(pattern, start, end)) {
            int found = find(path, pattern.substring(start, star), at);
            if (found < 0) {
                return false;
            }
            at = found + star - start;
            start = star + 1;
        }
        var last = pattern.substring(start, end);
        return anchored ? path.length() - at >= last.length() && path.endsWith(last) : find(path, last, at) >= 0;
    }

    private static int star(String pattern, int from, int end) {
        int star = pattern.indexOf('*', from);
        return star < 0 || star > end ? end : star;
    }

    /** Knuth, Morris and Pratt, because {@link String#indexOf} takes the product of both lengths for aaa…ab in aaa…. */
    private static int find(String text, String piece, int from) {
        if (piece.length() <= 8) {
            return text.indexOf(piece, from);
        }
        var borders = borders(piece);
        int same = 0;
        for (int i = from; i < text.length(); i++) {
            while (same > 0 && text.charAt(i) != piece.charAt(same)) {
                same = borders[same - 1];
            }
            if (text.charAt(i) == piece.charAt(same)) {
                same++;
            }
            if (same == piece.length()) {
                return i - same + 1;
            }
        }
        return -1;
    }

    /** For each prefix, the length of its longest own prefix that is also its suffix. */
    private static int[] borders(String piece) {
        var borders = new int[piece.length()];
        int same = 0;
        for (int i = 1; i < piece.length(); i++) {
            while (same > 0 && piece.charAt(i) != piece.charAt(same)) {
                same = borders[same - 1];
            }
            if (piece.charAt(i) == piece.charAt(same)) {
                same++;
            }
            borders[i] = same;
        }
        return borders;
    }
}
