package io.newswire.enrich.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which place a name means. What the rest of the text is about decides between places of one name; a small
 * town's name needs a word beside it that says that a place is meant.
 */
final class Places {
    private static final int KNOWN_TO_ALL = 500_000;

    private final Gazetteer gazetteer = Gazetteer.get();
    private final List<Token> tokens;
    private final boolean capitalNouns;
    /** Of the names in the text: the gazetteer is large, and slow to ask. */
    private final Map<String, List<Place>> known = new HashMap<>();

    private final Map<String, Integer> countries = new HashMap<>();

    /** @param mentions by their keys */
    Places(List<Token> tokens, Map<String, List<Name>> mentions, boolean capitalNouns) {
        this.tokens = tokens;
        this.capitalNouns = capitalNouns;
        mentions.forEach((key, names) -> {
            var places = gazetteer.named(key);
            known.put(key, places);
            if (!places.isEmpty() && areOfOneCountry(places)) {
                countries.merge(places.getFirst().country(), names.size(), Integer::sum);
            }
        });
    }

    private static boolean areOfOneCountry(List<Place> places) {
        for (var place : places) {
            if (!place.country().equals(places.getFirst().country())) {
                return false;
            }
        }
        return true;
    }

    /** The place that all mentions of a name mean, or null when it is none for sure. */
    @Nullable
    Place of(List<Name> mentions) {
        var name = mentions.getFirst();
        var place = meant(named(name.key()));
        if (place == null || isTooShort(name)) {
            return null;
        }
        if (place.kind() == Place.Kind.COUNTRY) {
            return place;
        }
        if (Lexicon.ORGANIZATION.has(name.key())
                || !place.isWellKnown() && mentions.stream().anyMatch(this::hasArticle)) {
            return null;
        }
        boolean given = Lexicon.GIVEN.has(name.first()) && name.size() == 1;
        boolean sure = place.isWellKnown() && !given && !mayBeNoun(name, place);
        return sure || mentions.stream().anyMatch(this::isLocated) ? place : null;
    }

    /** A country gives way to a region or town of another country, where the text is about that one and not about it. */
    private @Nullable Place meant(List<Place> places) {
        var best = best(places);
        if (best == null || best.kind() != Place.Kind.COUNTRY || told(best) > 0) {
            return best;
        }
        return places.stream()
                .filter(p -> told(p) > 1)
                .max(Comparator.comparingDouble(this::weight))
                .orElse(best);
    }

    private int told(Place place) {
        return countries.getOrDefault(place.country(), 0);
    }

    /** Of this name, a German genitive too. */
    private List<Place> named(String key) {
        var places = known.getOrDefault(key, List.of());
        boolean genitive = places.isEmpty() && capitalNouns && key.length() > 4 && key.endsWith("s");
        return genitive ? gazetteer.named(key.substring(0, key.length() - 1)) : places;
    }

    private boolean mayBeNoun(Name name, Place place) {
        return capitalNouns && name.size() == 1 && place.people() < KNOWN_TO_ALL;
    }

    /** An acronym is a place only where a country is called so. */
    private boolean isTooShort(Name name) {
        boolean listed = Lexicon.COMMON.has(name.key()) || Lexicon.START.has(name.key());
        boolean acronym = name.size() == 1
                && name.first().isAcronym()
                && name.first().text().length() < 4;
        return listed || acronym && best(gazetteer.named(name.key()), Place.Kind.COUNTRY) == null;
    }

    private @Nullable Place best(List<Place> places) {
        Place best = null;
        for (var place : places) {
            best = best == null || weight(place) > weight(best) ? place : best;
        }
        return best;
    }

    private static @Nullable Place best(List<Place> places, Place.Kind kind) {
        return places.stream().filter(p -> p.kind() == kind).findFirst().orElse(null);
    }

    private double weight(Place place) {
        return place.weight() * (1 + Math.min(told(place), 3) * 8.0);
    }

    private boolean hasArticle(Name name) {
        return !capitalNouns
                && name.from() > 0
                && name.first().joined()
                && tokens.get(name.from() - 1).lower().equals("the");
    }

    private boolean isLocated(Name name) {
        return isAfterPreposition(name) || isBeforeItsCountry(name);
    }

    private boolean isAfterPreposition(Name name) {
        return name.from() > 0 && name.first().joined() && Lexicon.AT.has(tokens.get(name.from() - 1));
    }

    private boolean isBeforeItsCountry(Name name) {
        int next = name.to();
        if (next >= tokens.size()
                || !tokens.get(next).comma()
                || !tokens.get(next).isCapital()) {
            return false;
        }
        var word = new ArrayList<String>();
        for (int i = next; i < tokens.size() && i < next + 2; i++) {
            word.add(tokens.get(i).lower());
            if (!gazetteer.named(Gazetteer.key(String.join(" ", word))).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
