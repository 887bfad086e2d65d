package io.newswire.enrich.entities;

import io.newswire.contracts.Article.Entity.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides of each name whether it is a person, an organisation, a place or nothing, and which names mean the same. */
final class Cast {
    private static final int SURE = 3;

    private final List<Token> tokens;
    private final Places places;
    private final Map<String, List<Name>> byKey = new LinkedHashMap<>();
    private final List<Subject> subjects = new ArrayList<>();
    private final Map<String, Subject> people = new HashMap<>();
    private final Map<String, Subject> others = new HashMap<>();

    private Cast(List<Token> tokens, List<Name> names) {
        this.tokens = tokens;
        this.places = new Places(tokens, names);
        for (var name : names) {
            byKey.computeIfAbsent(name.key(), k -> new ArrayList<>()).add(name);
        }
    }

    static List<Subject> of(List<Token> tokens, List<Name> names) {
        return new Cast(tokens, names).decide();
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
        if (place != null && signs.person() < SURE) {
            place(mentions, place);
        } else if (signs.organization() >= SURE && signs.organization() >= signs.person()) {
            organization(mentions);
        } else if (signs.person() >= 2 || isPersonByLaterMention(mentions.getFirst(), signs)) {
            person(mentions);
        }
    }

    /** Its last word stands alone elsewhere, and speaks or has a title there. */
    private boolean isPersonByLaterMention(Name name, Signs signs) {
        var alone = byKey.get(name.last().lower());
        if (alone == null || name.size() > 4 || signs.organization() > 0) {
            return false;
        }
        return signs(alone).person() >= 2;
    }

    private void decideSingle(List<Name> mentions) {
        var name = mentions.getFirst();
        var key = name.key();
        var known = people.get(key);
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
            best = new Signs(Math.max(best.person(), signs.person()), Math.max(best.organization(), signs.organization()));
        }
        return best;
    }

    private void person(List<Name> mentions) {
        var names = mentions.stream().map(Cast::withoutDemonym).toList();
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

    private static Name withoutDemonym(Name name) {
        int start = 0;
        while (start + 1 < name.size() && Lexicon.COMMON.has(name.words().get(start))) {
            start++;
        }
        return start == 0
                ? name
                : new Name(name.words().subList(start, name.size()), name.from() + start, name.to(), name.title(), name.before());
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
                && Character.toLowerCase(next.text().charAt(0)) == name.first().lower().charAt(0);
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
