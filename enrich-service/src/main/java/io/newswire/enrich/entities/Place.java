package io.newswire.enrich.entities;

/**
 * A place of the gazetteer.
 *
 * @param country ISO 3166-1 alpha-2
 * @param people that live there, 0 when unknown
 */
record Place(Kind kind, String country, double latitude, double longitude, int people) {
    private static final int LARGE = 100_000;

    /** In the order in which a name that several have is understood. */
    enum Kind {
        COUNTRY,
        CAPITAL,
        TOWN,
        REGION
    }

    /** Known to every reader: its name needs no word before it that says that it is a place. */
    boolean isWellKnown() {
        return kind == Kind.COUNTRY || kind == Kind.CAPITAL || people >= LARGE;
    }

    /** How likely it is meant, when nothing else in the text tells. */
    double weight() {
        return switch (kind) {
            case COUNTRY -> 1e12;
            case CAPITAL -> people * 10.0 + 1e6;
            case TOWN -> people;
            case REGION -> people / 4.0;
        };
    }
}
