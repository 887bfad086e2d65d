package io.newswire.enrich.metadata;

/** Tells what a class or id speaks of, by parts of the words in it, without copying it. */
final class NameParts {
    private NameParts() {}

    static boolean ofAuthor(String names) {
        for (int i = 0; i < names.length(); i++) {
            int c = names.charAt(i) | 0x20;
            if (c == 'a' && isAt(names, i, "author") || c == 'b' && isAt(names, i, "byline")) {
                return true;
            }
        }
        return false;
    }

    static boolean ofDate(String names) {
        for (int i = 0; i < names.length(); i++) {
            boolean found = switch (names.charAt(i) | 0x20) {
                case 'd' -> isAt(names, i, "date");
                case 't' -> isAt(names, i, "time");
                case 'p' -> isAt(names, i, "publish") || isAt(names, i, "posted");
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    static boolean ofSection(String names) {
        for (int i = 0; i < names.length(); i++) {
            int c = names.charAt(i) | 0x20;
            if (c == 's' && isAt(names, i, "section") || c == 'c' && isAt(names, i, "category")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(String names, int at, String part) {
        return names.regionMatches(true, at, part, 0, part.length());
    }
}
