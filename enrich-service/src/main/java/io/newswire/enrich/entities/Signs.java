package io.newswire.enrich.entities;

import java.util.List;
import java.util.Set;

/** What around a name tells of its kind: points for a person, and points for an organisation. */
record Signs(int person, int organization) {
    private static final Set<String> RELATED = Set.of(
            "founder",
            "co-founder",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "ceo",
            "chairman",
            "president",
            "executive",
            "analysts",
            "analyst",
            "shares",
            "employees",
            "board",
            "officials",
            "executives",
            "headquarters",
            "customers",
            "subsidiary",
            "troops",
            "members");

    Signs plus(Signs other) {
        return new Signs(person + other.person, organization + other.organization);
    }

    /** Of one mention. */
    static Signs of(Name name, List<Token> tokens) {
        return inside(name).plus(around(name, tokens));
    }

    private static Signs inside(Name name) {
        int person = 0;
        int organization = 0;
        if (name.size() > 1 && Lexicon.isGiven(given(name))) {
            person += 3;
        }
        if (name.size() > 2 && hasInitialWithin(name)) {
            person += 2;
        }
        if (name.has(Lexicon.ORGANIZATION)) {
            organization += name.size() > 1 ? 5 : 0;
        }
        if (name.size() > 1 && Lexicon.COMPANY.has(name.last().lower().replace(".", ""))) {
            organization += 6;
        }
        if (name.size() == 1 && name.first().isAcronym()) {
            int letters = name.first().text().length();
            organization += letters > 2 && letters <= 6 ? 3 : 1;
        }
        return new Signs(person, organization + spelling(name));
    }

    private static boolean hasInitialWithin(Name name) {
        for (int i = 1; i < name.size() - 1; i++) {
            if (name.words().get(i).isInitial()) {
                return true;
            }
        }
        return false;
    }

    /** Brands write themselves with capitals within a word, firms with an ampersand. */
    private static int spelling(Name name) {
        boolean camel = false;
        boolean ampersand = false;
        for (var word : name.words()) {
            camel |= word.isCamel();
            ampersand |= word.text().indexOf('&') > 0;
        }
        boolean capital = Character.isUpperCase(name.first().text().charAt(0)) && name.size() == 1;
        return (camel ? capital ? 3 : 2 : 0) + (ampersand ? 3 : 0);
    }

    private static Token given(Name name) {
        boolean common = Lexicon.COMMON.has(name.first()) && name.size() > 2;
        return name.words().get(common ? 1 : 0);
    }

    private static Signs around(Name name, List<Token> tokens) {
        int person = name.title() ? 4 : 0;
        int organization = name.before() ? 3 : 0;
        if (name.from() > 0) {
            var before = tokens.get(name.from() - 1);
            if (before.lower().equals("the") && name.first().joined()) {
                organization += 2;
                person -= 2;
            }
            if ((Lexicon.SPEECH.has(before) || Lexicon.MEETS.has(before))
                    && name.first().joined()) {
                person += 2;
            }
            if (before.lower().equals("of")
                    && name.from() > 1
                    && RELATED.contains(tokens.get(name.from() - 2).lower())) {
                organization += 3;
            }
        }
        if (name.to() < tokens.size()) {
            person += after(name, tokens.get(name.to()));
            if (RELATED.contains(tokens.get(name.to()).lower())
                    && !tokens.get(name.to()).comma()
                    && !tokens.get(name.to()).opens()) {
                organization += 2;
            }
        }
        return new Signs(person, organization);
    }

    private static int after(Name name, Token next) {
        boolean age = next.isNumber() && next.comma() && next.text().length() == 2;
        boolean speaks = Lexicon.SPEECH.has(next) && !next.opens();
        boolean described = next.comma() && (next.lower().equals("who") || Lexicon.TITLE.has(next));
        return (age ? 3 : 0) + (speaks ? 2 : 0) + (described && name.size() > 1 ? 2 : 0);
    }
}
