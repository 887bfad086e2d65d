package io.newswire.enrich.duplicates;

/**
 * How much of two texts is one text. What tells a copy is the share of the shorter text that the longer one holds
 * (containment; A. Broder, 1997): cut paragraphs and what a paper adds leave it as it is, where they lower the Jaccard
 * similarity. Two things speak against a copy all the same: a text that is a small part of a long one, as an item of a
 * round-up is, and other numbers in the same words, as in two reports of one template.
 */
final class Likeness {
    /** The longer may be so many times as long as the shorter and still be the same article. */
    private static final double LONGER = 2;

    /** Share of the numbers that agree in a copy at least. */
    private static final double SAME_NUMBERS = 2.0 / 3;

    /** How much it counts what only one of them has: so little that it only tells which of two copies is the nearer one. */
    private static final double OF_THE_WHOLE = 0.05;

    /** Of texts whose words are not all the same. */
    private static final double MOST = 0.99;

    private Likeness() {}

    /** @return 0 to {@value #MOST} */
    static double of(Sketch a, Sketch b) {
        double longer = Math.max(a.shingles(), b.shingles());
        double shorter = Math.min(a.shingles(), b.shingles());
        double length = Math.min(1, LONGER * shorter / longer);
        // Squared: where the frame is long, the words of two reports agree by more than half.
        double numbers = Math.min(1, Numbers.agreement(a.numbers(), b.numbers()) / SAME_NUMBERS);
        double jaccard = MinHash.similarity(a.rows(), b.rows());
        double likeness = Math.min(MOST, containment(a, b, jaccard) * length * numbers * numbers);
        return likeness * (1 - OF_THE_WHOLE + OF_THE_WHOLE * jaccard);
    }

    /** Estimated from the similarity of the sets: what they share is j / (1 + j) of the sum of their sizes. */
    static double containment(Sketch a, Sketch b, double jaccard) {
        double shared = jaccard / (1 + jaccard) * ((double) a.shingles() + b.shingles());
        return shared / Math.min(a.shingles(), b.shingles());
    }
}
