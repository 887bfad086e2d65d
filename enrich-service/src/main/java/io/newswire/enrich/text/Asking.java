package io.newswire.enrich.text;

/** Whether a passage asks its reader to do something, and does not tell of others who did it. */
final class Asking {
    private static final PhraseSet ACTS = PhraseSet.of("promotion.txt", "act");
    static final PhraseSet THINGS = PhraseSet.of("promotion.txt", "thing");
    /** Where one of these stood a sentence begins. */
    private static final String SENTENCE_ENDS = ".!?:|…。！？：";
    /** What somebody says begins with one of these. */
    private static final String QUOTES = "\"'“”„«‘’「『";

    private static final int LONGEST_ACT = 40;

    private Asking() {}

    /** An act is the first word of a sentence. */
    static boolean leads(String text) {
        boolean first = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SENTENCE_ENDS.indexOf(c) >= 0) {
                first = true;
            } else if (QUOTES.indexOf(c) >= 0) {
                first = false;
            } else if (first && Character.isLetterOrDigit(c)) {
                if ((i == 0 || !Character.isLowerCase(c)) && isAct(text, i)) {
                    return true;
                }
                first = false;
            }
        }
        return false;
    }

    private static boolean isAct(String text, int at) {
        int end = Math.min(text.length(), at + LONGEST_ACT);
        return ACTS.begins(PhraseSet.folded(text.substring(at, end)));
    }

    static boolean isOfThing(String folded) {
        return THINGS.isIn(folded);
    }

    /** A link's own text is an act and what it is for, in the order of its language. */
    static boolean isLinked(Passage passage) {
        return passage.anchors.stream()
                .map(anchor -> PhraseSet.folded(passage.text.substring(anchor.start(), anchor.end()))
                        .strip())
                .anyMatch(link -> (ACTS.begins(link) || ACTS.ends(link)) && THINGS.isIn(link));
    }
}
