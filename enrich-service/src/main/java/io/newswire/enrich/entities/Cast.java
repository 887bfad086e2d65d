package io.newswire.enrich.entities;

import io.newswire.contracts.Article.Entity.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides of each name whether it is a person, an organisation, a place or nothing, and which names mean the same. */
final class Cast {
    private static final int SURE = 3;
    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "this", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem",
            "einer", "eines", "le", "la", "les", "un", "une", "du", "el", "los", "las", "il", "lo", "gli", "o", "os",
            "as");

    private final List<Token> tokens;
    private final Places places;
    private final boolean capitalNouns;
    private final Map<String, List<Name>> byKey = new LinkedHashMap<>();
    private final List<Subject> subjects = new ArrayList<>();
    private final Map<String, Subject> people = new HashMap<>();
    private final Map<String, Subject> others = new HashMap<>();

    private Cast(List<Token> tokens, List<Name> names, boolean capitalNouns) {
        this.tokens = tokens;
        this.capitalNouns = capitalNouns;
        for (var name : names) {
            byKey.computeIfAbsent(name.key(), k -> new ArrayList<>()).add(name);
        }
        this.places = new Places(tokens, byKey, capitalNouns);
    }

    static List<Subject> of(List<Token> tokens, List<Name> names, boolean capitalNouns) {
        return new Cast(tokens, names, capitalNouns).decide();
    }

    /** Longer names first: what a single word means depends on them. */
    private List<Subject> decide() {
        for (var mentions : byKey.values()) {
            if (mentions.getFirst().size() > 1) {
                decideLong(mentions);
            }
        }
        for (var mentions : byKey.values()) {
            if (mentions.getFirst().size() == 1) {
                decideSingle(mentions);
            }
        }
        return subjects;
    }

    private void decideLong(List<Name> mentions) {
        var signs = signs(mentions);
        var key = mentions.getFirst().key();
        if (Lexicon.KNOWN.has(key)) {
            organization(mentions);
            return;
        }
        var place = places.of(mentions);
        boolean country = place != null && place.kind() == Place.Kind.COUNTRY;
        if (place != null && (country || signs.person() <= SURE && signs.organization() < SURE)) {
            place(mentions, place);
        } else if (signs.organization() >= SURE && signs.organization() >= signs.person()) {
            organization(mentions);
        } else if (signs.person() >= 2 || isPersonByLaterMention(mentions.getFirst(), signs)) {
            person(mentions);
        }
    }

    /** Its last word stands alone elsewhere, never behind an article: nobody calls a thing by the end of its name. */
    private boolean isPersonByLaterMention(Name name, Signs signs) {
        var alone = alone(name.last().lower());
        boolean opensInGerman = capitalNouns && name.first().opens();
        boolean plain = name.size() <= 4
                && !opensInGerman
                && name.words().stream()
                        .noneMatch(w -> Lexicon.ORGANIZATION.has(w) || Lexicon.COMMON.has(w) || w.isAcronym());
        return plain
                && alone != null
                && signs.organization() == 0
                && places.of(alone) == null
                && alone.stream().noneMatch(this::hasArticle);
    }

    private @Nullable List<Name> alone(String last) {
        var alone = byKey.get(last);
        return alone == null && capitalNouns ? byKey.get(last + "s") : alone;
    }

    private boolean hasArticle(Name name) {
        return name.from() > 0
                && name.first().joined()
                && ARTICLES.contains(tokens.get(name.from() - 1).lower());
    }

    private void decideSingle(List<Name> mentions) {
        var name = mentions.getFirst();
        var key = name.key();
        var known = person(key);
        if (known != null) {
            known.mentions.addAll(mentions);
            return;
        }
        var other = others.get(key);
        if (other != null && !Lexicon.ORGANIZATION.has(name.first())) {
            other.mentions.addAll(mentions);
            return;
        }
        var signs = signs(mentions);
        var place = places.of(mentions);
        if (Lexicon.COMMON.has(key)) {
            return;
        }
        if (place != null && signs.person() < SURE) {
            place(mentions, place);
        } else if (Lexicon.KNOWN.has(key)) {
            organization(mentions);
        } else {
            decideUnknown(mentions, signs);
        }
    }

    private void decideUnknown(List<Name> mentions, Signs signs) {
        var name = mentions.getFirst();
        if (Lexicon.ORGANIZATION.has(name.first()) || name.first().text().length() < 2 || isThing(mentions)) {
            return;
        }
        if (signs.organization() >= SURE && signs.organization() > signs.person()) {
            organization(mentions);
        } else if (signs.person() >= SURE + 1 && !name.first().isAcronym()) {
            person(mentions);
        }
    }

    /** Of this name, a German genitive too. */
    private @Nullable Subject person(String key) {
        var known = people.get(key);
        boolean genitive = known == null && capitalNouns && key.length() > 3 && key.endsWith("s");
        return genitive ? people.get(key.substring(0, key.length() - 1)) : known;
    }

    /** An acronym that was introduced as that of a plan, a law, a disease. */
    private boolean isThing(List<Name> mentions) {
        for (var name : mentions) {
            if (name.first().bracketed() && name.from() > 0) {
                var head = tokens.get(name.from() - 1);
                return Lexicon.THING.has(head) || !head.isCapital();
            }
        }
        return false;
    }

    private Signs signs(List<Name> mentions) {
        var best = new Signs(0, 0);
        for (var name : mentions) {
            var signs = Signs.of(name, tokens);
            best = new Signs(
                    Math.max(best.person(), signs.person()), Math.max(best.organization(), signs.organization()));
        }
        return best;
    }

    private void person(List<Name> mentions) {
        var names = mentions.stream().map(this::bare).toList();
        var last = names.getFirst().last();
        var known = people.get(names.getFirst().key());
        if (known != null) {
            known.mentions.addAll(names);
            return;
        }
        var subject = new Subject(Kind.PERSON, names, null);
        subjects.add(subject);
        people.put(names.getFirst().key(), subject);
        people.putIfAbsent(last.lower(), subject);
    }

    /** Without a demonym before it, or the noun that German puts before a name. */
    private Name bare(Name name) {
        int start = 0;
        while (start + 1 < name.size() && (isNoName(name.words().get(start)) || isNoun(name, start))) {
            start++;
        }
        return start == 0
                ? name
                : Name.of(
                        name.words().subList(start, name.size()),
                        name.from() + start,
                        name.to(),
                        name.title(),
                        name.before());
    }

    private boolean isNoun(Name name, int at) {
        var word = name.words().get(at);
        return capitalNouns
                && !Lexicon.isGiven(word)
                && (at + 2 < name.size() && Lexicon.isGiven(name.words().get(at + 1))
                        || word.text().indexOf('-') > 0);
    }

    private static boolean isNoName(Token word) {
        return !word.isCapital() || Lexicon.COMMON.has(word) && !Lexicon.isGiven(word);
    }

    private void organization(List<Name> mentions) {
        var subject = new Subject(Kind.ORGANIZATION, mentions, null);
        subjects.add(subject);
        var name = mentions.getFirst();
        others.put(name.key(), subject);
        var acronym = acronym(name);
        if (acronym != null) {
            others.putIfAbsent(acronym, subject);
        }
        if (name.size() == 2 && Lexicon.COMPANY.has(name.last().lower().replace(".", ""))) {
            others.putIfAbsent(name.first().lower(), subject);
        }
    }

    /** The acronym in the brackets behind the name. */
    private @Nullable String acronym(Name name) {
        if (name.to() >= tokens.size() || name.size() < 2) {
            return null;
        }
        var next = tokens.get(name.to());
        boolean same = next.bracketed()
                && next.text().length() < 10
                && Character.toLowerCase(next.text().charAt(0))
                        == name.first().lower().charAt(0);
        return same ? next.lower() : null;
    }

    private void place(List<Name> mentions, Place place) {
        for (var subject : subjects) {
            if (place.equals(subject.place)) {
                subject.mentions.addAll(mentions);
                return;
            }
        }
        subjects.add(new Subject(Kind.PLACE, mentions, place));
    }
}
