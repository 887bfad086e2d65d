package io.newswire.cli.bench;

import io.newswire.cli.bench.EditablePage.Edit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Pages without end, by number: the same number and seed give the same page. Every twentieth is a copy of the one before that a
 * desk has touched or, where its text is short, left as it is, for another address; all others are articles of their own, whatever page they are made of.
 */
record EditedPages(List<EditablePage> pages, long seed) {
    private static final int COPY_EVERY = 20;

    /** Of five words in a row, as copies are told by, an eighth is left, and less than a tenth is in two pages made of one. */
    private static final double REWRITTEN = 1.0 / 3;

    private static final double TOUCHED = 0.01;

    EditedPages {
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("there is no page to make others of");
        }
        pages = List.copyOf(pages);
    }

    /** @param address that the page stands for; no other number has it */
    @SuppressWarnings("ArrayRecordComponent") // read, never changed or compared
    record Made(int number, String address, byte[] html) {}

    Made page(int number) {
        boolean copy = isCopy(number);
        var rewritten = new Edit(seedOf(copy ? number - 1 : number), REWRITTEN);
        var edits = copy ? List.of(rewritten, new Edit(seedOf(number), TOUCHED)) : List.of(rewritten);
        return new Made(number, address(number), madeOf(number).edited(edits));
    }

    /** The page that another is made of. */
    EditablePage madeOf(int number) {
        return pages.get((isCopy(number) ? number - 1 : number) % pages.size());
    }

    static boolean isCopy(int number) {
        return number % COPY_EVERY == COPY_EVERY - 1;
    }

    String address(int number) {
        return "https://www.paper" + number % 97 + ".example/" + Long.toUnsignedString(seed, 36) + "/story-" + number;
    }

    /** Of one of them, on average. */
    long averageBytes() {
        return Math.round(IntStream.range(0, pages.size())
                .mapToLong(number -> page(number).html().length)
                .average()
                .orElse(0));
    }

    private long seedOf(int number) {
        return new SplittableRandom(seed).nextLong() + number;
    }
}
