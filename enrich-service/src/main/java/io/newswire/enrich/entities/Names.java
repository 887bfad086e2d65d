package io.newswire.enrich.entities;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the runs of capitalised words in a text that may be names, titles cut off. */
final class Names {
    private final List<Token> tokens;
    private final boolean nounsAreCapital;
    /** Words that open a sentence with a capital, and stand elsewhere without. */
    private final Set<String> small = new HashSet<>();

    private final Set<String> inside = new HashSet<>();
    private final List<Name> names = new ArrayList<>();

    private Names(List<Token> tokens, boolean nounsAreCapital) {
        this.tokens = tokens;
        this.nounsAreCapital = nounsAreCapital;
        var opening = new HashSet<String>();
        for (var token : tokens) {
            if (token.isCapital()) {
                (token.opens() ? opening : inside).add(token.lower());
            }
        }
        var starts = new BitSet();
        opening.forEach(word -> starts.set(start(word)));
        for (var token : tokens) {
            // Most words are none of them, as ends and length tell.
            if (starts.get(start(token.lower())) && opening.contains(token.lower()) && !token.isCapital()) {
                small.add(token.lower());
            }
        }
    }

    private static int start(String word) {
        int last = word.length() - 1;
        return (word.charAt(0) * 31 + word.charAt(last) * 7 + last) & 0x3FF;
    }

    /** @param nounsAreCapital as in German: a capital says little of a single word */
    static List<Name> in(List<Token> tokens, boolean nounsAreCapital) {
        return new Names(tokens, nounsAreCapital).find();
    }

    private List<Name> find() {
        int i = 0;
        while (i < tokens.size()) {
            if (begins(i)) {
                int end = end(i);
                split(i, end);
                i = end;
            } else {
                i++;
            }
        }
        return names;
    }

    private boolean begins(int i) {
        var token = tokens.get(i);
        if (!token.isCapital() || token.isNumber() || Lexicon.START.has(token) && !isSurelyName(i)) {
            return false;
        }
        return !token.opens() || !small.contains(token.lower()) || isSurelyName(i) || Lexicon.TITLE.has(token);
    }

    /** Though it begins a sentence: an acronym, a given name before another name, or a name elsewhere. */
    private boolean isSurelyName(int i) {
        var token = tokens.get(i);
        return token.text().length() > 1
                && (token.isAcronym() && token.text().length() < 7 && !Lexicon.START.has(token) && !isShouted(i)
                        || Lexicon.isGiven(token) && isName(i + 1) && !Lexicon.START.has(token)
                        || inside.contains(token.lower()) && !nounsAreCapital && !Lexicon.START.has(token));
    }

    private boolean isShouted(int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1).isAcronym()
                && tokens.get(i + 1).joined();
    }

    private boolean isName(int i) {
        return i < tokens.size()
                && tokens.get(i).joined()
                && tokens.get(i).isCapital()
                && !tokens.get(i).isNumber();
    }

    private int end(int begin) {
        boolean organization = Lexicon.ORGANIZATION.has(tokens.get(begin));
        int i = begin + 1;
        while (i < tokens.size() && i - begin < 12) {
            if (isName(i) && !breaks(i)) {
                organization |= Lexicon.ORGANIZATION.has(tokens.get(i));
                i++;
            } else {
                int next = joined(begin, i, organization);
                if (next == i) {
                    break;
                }
                i = next;
            }
        }
        return i;
    }

    private boolean breaks(int i) {
        var token = tokens.get(i);
        return token.opens() || nounsAreCapital && Lexicon.COMMON.has(token) && !Lexicon.isGiven(token);
    }

    /** Behind the small words that join what stands before to a capitalised word; the same place when none do. */
    private int joined(int begin, int i, boolean organization) {
        int next = i;
        while (next < tokens.size()
                && next - i < 3
                && tokens.get(next).joined()
                && isJoiner(next, begin, i, organization)) {
            next++;
        }
        boolean joins = next > i && isName(next) && !breaks(next);
        return joins ? next + 1 : afterCompanyComma(i);
    }

    private boolean isJoiner(int at, int begin, int i, boolean organization) {
        var token = tokens.get(at);
        if (organization) {
            return Lexicon.JOINER.has(token) || token.lower().equals("and") && isWithinOf(i);
        }
        return Lexicon.PARTICLE.has(token) && isParticle(token, begin, i)
                || token.lower().equals("of") && Lexicon.TITLE.has(tokens.get(i - 1)) && isTitled(at + 1);
    }

    /** Ursula von der Leyen, but neither the view of Lang nor Yabusele of Real Madrid. */
    private boolean isParticle(Token token, int begin, int i) {
        boolean given = Lexicon.isGiven(tokens.get(i - 1));
        boolean nameOnly = !nounsAreCapital
                && token.text().length() > 1
                && " von bin ibn al el di ".contains(" " + token.text() + " ");
        return given || nameOnly && i - begin == 1;
    }

    /** Secretary of State Condoleezza Rice. */
    private boolean isTitled(int i) {
        return isName(i) && isName(i + 1);
    }

    /** Department of Climate Change and Energy, but not Bank of England and Treasury. */
    private boolean isWithinOf(int i) {
        for (int k = i - 1; k > 0 && i - k < 4; k--) {
            if (Lexicon.JOINER.has(tokens.get(k))) {
                return i + 1 < tokens.size() && !Lexicon.ORGANIZATION.has(tokens.get(i + 1));
            }
        }
        return false;
    }

    private int afterCompanyComma(int i) {
        boolean company = i < tokens.size()
                && tokens.get(i).comma()
                && tokens.get(i).isCapital()
                && Lexicon.COMPANY.has(tokens.get(i))
                && !tokens.get(i - 1).isNumber();
        return company ? i + 1 : i;
    }

    /** Cuts titles out of a run: what stands before them is one name, what stands behind them another. */
    private void split(int from, int to) {
        int start = from;
        boolean titled = from > 0 && tokens.get(from).joined() && Lexicon.TITLE.has(tokens.get(from - 1));
        for (int i = from; i < to; i++) {
            if (isTitle(i, to)) {
                add(start, i, titled, true);
                i = behindTitle(i, to) - 1;
                start = i + 1;
                titled = true;
            }
        }
        add(start, to, titled, to < tokens.size() && tokens.get(to).joined() && Lexicon.TITLE.has(tokens.get(to)));
    }

    private boolean isTitle(int i, int to) {
        var token = tokens.get(i);
        int hyphen = token.lower().lastIndexOf('-');
        boolean known = Lexicon.TITLE.has(token)
                || hyphen > 0 && Lexicon.TITLE.has(token.lower().substring(hyphen + 1));
        return known
                && !(i + 1 == to && i > 0 && Lexicon.ORGANIZATION.has(tokens.get(i)))
                && !(i + 1 < to
                        && Lexicon.ORGANIZATION.has(tokens.get(i + 1))
                        && !Lexicon.TITLE.has(tokens.get(i + 1)));
    }

    private int behindTitle(int i, int to) {
        if (i + 2 >= to || !tokens.get(i + 1).lower().equals("of")) {
            return i + 1;
        }
        int behind = i + 3;
        while (behind < Math.min(to - 1, i + 6) && !Lexicon.isGiven(tokens.get(behind))) {
            behind++;
        }
        return behind < to - 1 ? behind : i + 3;
    }

    private void add(int from, int to, boolean title, boolean before) {
        int start = from;
        int end = to;
        while (start < end && isEdge(tokens.get(start))) {
            start++;
        }
        while (end > start && (!tokens.get(end - 1).isCapital() || before && Lexicon.OFFICE.has(tokens.get(end - 1)))) {
            end--;
        }
        if (start < end) {
            start = behindAdjective(start, end);
            names.add(Name.of(tokens.subList(start, end), start, end, title, before));
        }
    }

    /** A word that is capital only since it opens the sentence, before a name that cannot be mistaken. */
    private int behindAdjective(int start, int end) {
        var token = tokens.get(start);
        boolean adjective = end - start > 1
                && token.opens()
                && !inside.contains(token.lower())
                && !Lexicon.isGiven(token)
                && (Lexicon.KNOWN.has(tokens.get(start + 1))
                        || tokens.get(start + 1).isCamel());
        return adjective ? start + 1 : start;
    }

    private boolean isEdge(Token token) {
        return !token.isCapital() || Lexicon.START.has(token) || small.contains(token.lower()) && token.opens();
    }
}
