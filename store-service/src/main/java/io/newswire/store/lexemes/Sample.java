package io.newswire.store.lexemes;

import java.util.Arrays;
import java.util.List;

/** A known part of all articles, by their ids: what is too many to count is counted there. Each is a part of the one before. */
public enum Sample {
    ALL(0),
    EIGHTH(3),
    SIXTY_FOURTH(6),
    FIVE_HUNDRED_TWELFTH(9);

    private static final int GOLDEN = 0x9E3779B9;

    private final int bits;

    Sample(int bits) {
        this.bits = bits;
    }

    /** How many articles each of it stands for. */
    public int weight() {
        return 1 << bits;
    }

    /** Of the articles in it; not of {@link #ALL}. */
    public String lexeme() {
        return Lexeme.of("sample", Integer.toString(weight()));
    }

    static List<String> of(String id) {
        int scattered = id.hashCode() * GOLDEN;
        return Arrays.stream(values())
                .filter(sample -> sample != ALL && scattered >>> (Integer.SIZE - sample.bits) == 0)
                .map(Sample::lexeme)
                .toList();
    }
}
