package io.newswire.enrich.entities;

/** Names of places, of those that the gazetteer has. */
public final class PlaceNames {
    private PlaceNames() {}

    /** @param name in any case, words parted by one space */
    public static boolean has(String name) {
        return !Gazetteer.get().named(Gazetteer.key(name)).isEmpty();
    }
}
