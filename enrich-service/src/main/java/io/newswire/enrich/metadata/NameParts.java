package io.newswire.enrich.metadata;

/** Tells what a class or id speaks of, by parts of the words in it, without copying it. */
record NameParts(boolean author, boolean date, boolean section) {
    static final NameParts NONE = new NameParts(false, false, false);

    static NameParts of(String names) {
        boolean author = false;
        boolean date = false;
        boolean section = false;
        for (int i = 0; i < names.length(); i++) {
            switch (names.charAt(i) | 0x20) {
                case 'a' -> author |= isAt(names, i, "author");
                case 'b' -> author |= isAt(names, i, "byline");
                case 'd' -> date |= isAt(names, i, "date");
                case 't' -> date |= isAt(names, i, "time");
                case 'p' -> date |= isAt(names, i, "publish") || isAt(names, i, "posted");
                case 's' -> section |= isAt(names, i, "section");
                case 'c' -> section |= isAt(names, i, "category");
                default -> {}
            }
        }
        return author || date || section ? new NameParts(author, date, section) : NONE;
    }

    /** Most words differ in their second letter. */
    private static boolean isAt(String names, int at, String part) {
        return at + 1 < names.length()
                && (names.charAt(at + 1) | 0x20) == part.charAt(1)
                && names.regionMatches(true, at, part, 0, part.length());
    }
}
