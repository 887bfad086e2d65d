package io.newswire.enrich.metadata;

import java.util.List;

/** Tells what a class or id speaks of, by parts of the words in it, without copying it. */
record NameParts(boolean author, boolean date, boolean section, boolean trail) {
    static final NameParts NONE = new NameParts(false, false, false, false);
    private static final List<String> ELSEWHERE =
            List.of("autor", "autora", "autoren", "autores", "autorin", "auteur", "auteurs");
    /** To each first letter a bit for those that may follow it: asked at each letter of all names. */
    private static final int[] PAIRS = new int[0x20];

    static {
        for (var pair : "au by da ti pu po se ca br".split(" ")) {
            PAIRS[pair.charAt(0) & 0x1F] |= 1 << pair.charAt(1);
        }
    }

    static NameParts of(String names) {
        boolean author = false;
        boolean date = false;
        boolean section = false;
        boolean trail = false;
        int before = 0;
        for (int i = 0; i < names.length(); i++) {
            int letter = names.charAt(i) | 0x20;
            // By two letters, as one of the first letters is everywhere.
            boolean begins = (PAIRS[before & 0x1F] >>> letter & 1) != 0;
            switch (begins ? before << 16 | letter : 0) {
                case 'a' << 16 | 'u' -> author |= isAuthor(names, i - 1);
                case 'b' << 16 | 'y' -> author |= isAt(names, i - 1, "byline");
                case 'd' << 16 | 'a' -> date |= isAt(names, i - 1, "date");
                case 't' << 16 | 'i' -> date |= isAt(names, i - 1, "time");
                case 'p' << 16 | 'u' -> date |= isAt(names, i - 1, "publish");
                case 'p' << 16 | 'o' -> date |= isAt(names, i - 1, "posted");
                case 's' << 16 | 'e' -> section |= isAt(names, i - 1, "section");
                case 'c' << 16 | 'a' -> section |= isAt(names, i - 1, "category");
                case 'b' << 16 | 'r' -> trail |= isAt(names, i - 1, "breadcrumb");
                default -> {}
            }
            before = letter;
        }
        return author || date || section || trail ? new NameParts(author, date, section, trail) : NONE;
    }

    /** In English, German, French, Spanish and their neighbours: no authority, and nothing that is authorised. */
    private static boolean isAuthor(String names, int at) {
        return isAt(names, at, "author")
                        && !isAt(names, at + 6, "it")
                        && !isAt(names, at + 6, "is")
                        && !isAt(names, at + 6, "iz")
                || isWord(names, at)
                        && (ELSEWHERE.stream()
                                .anyMatch(word -> isAt(names, at, word) && endsAt(names, at + word.length())));
    }

    /** Who took a picture is a "bildautor"; whose rights they are, "derechos-de-autor" and "droits-auteur" say. */
    private static boolean isWord(String names, int at) {
        if (at == 0) {
            return true;
        }
        char before = names.charAt(at - 1);
        boolean begins = !Character.isLetter(before) || Character.isUpperCase(names.charAt(at));
        return begins && !isAt(names, at - 3, "de" + before) && !isAt(names, at - 2, "s" + before);
    }

    private static boolean endsAt(String names, int at) {
        return at >= names.length() || !Character.isLowerCase(names.charAt(at));
    }

    private static boolean isAt(String names, int at, String part) {
        return names.regionMatches(true, at, part, 0, part.length());
    }
}
