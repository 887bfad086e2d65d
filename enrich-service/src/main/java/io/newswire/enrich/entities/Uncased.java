package io.newswire.enrich.entities;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.newswire.contracts.Article.Entity.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scripts that have no capitals: places of the gazetteer, the longest name first, small towns left out. */
final class Uncased {
    private static final Set<String> WITHOUT_SPACES = Set.of("zh", "ja", "th", "yue");
    private static final Set<String> WITH_SPACES =
            Set.of("ko", "ar", "fa", "ur", "he", "hi", "bn", "ka", "ta", "te", "mr", "ps", "am");
    private static final int LONGEST = 16;
    private static final int SYLLABLE = 3;

    private Uncased() {}

    static boolean is(String language) {
        return WITHOUT_SPACES.contains(language) || WITH_SPACES.contains(language);
    }

    static List<Subject> places(String text, List<Token> tokens, String language) {
        var found = new LinkedHashMap<Place, List<Name>>();
        if (WITHOUT_SPACES.contains(language)) {
            scan(text, language.equals("th") ? thaiWords(text) : null, found);
        } else {
            for (int i = 0; i < tokens.size(); i++) {
                i = Math.max(i, words(tokens, i, language.equals("ko"), found) - 1);
            }
        }
        var subjects = new ArrayList<Subject>();
        found.forEach((place, names) -> subjects.add(new Subject(Kind.PLACE, names, place)));
        return subjects;
    }

    /** @param words where dictionaries tell them */
    private static void scan(String text, @Nullable BreakIterator words, Map<Place, List<Name>> found) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x0E00) {
                continue;
            }
            for (int end = Math.min(text.length(), i + LONGEST); end > i + 1; end--) {
                var place = wellKnown(text.substring(i, end));
                if (place != null && (words == null || isWhole(words, place, i, end))) {
                    add(found, place, List.of(token(text.substring(i, end), i)), i, i + 1);
                    i = end - 1;
                    break;
                }
            }
        }
    }

    /** No part of a longer word, nor a common one: "yesterday" has a town's name in it, and three letters are a syllable. */
    private static boolean isWhole(BreakIterator words, Place place, int from, int to) {
        return words.isBoundary(from)
                && words.isBoundary(to)
                && (to - from > SYLLABLE || place.kind() != Place.Kind.TOWN);
    }

    private static BreakIterator thaiWords(String text) {
        var words = BreakIterator.getWordInstance(ULocale.forLanguageTag("th"));
        words.setText(text);
        return words;
    }

    private static int words(List<Token> tokens, int from, boolean particles, Map<Place, List<Name>> found) {
        for (int to = Math.min(tokens.size(), from + 3); to > from; to--) {
            var words = tokens.subList(from, to);
            var name = joined(words);
            var place = wellKnown(name);
            for (int cut = 1; place == null && particles && cut < 3 && name.length() - cut > 1; cut++) {
                place = wellKnown(name.substring(0, name.length() - cut));
            }
            if (place != null) {
                add(found, place, words, from, to);
                return to;
            }
        }
        return from;
    }

    private static String joined(List<Token> words) {
        var name = new StringBuilder();
        for (var word : words) {
            name.append(name.isEmpty() ? "" : " ").append(word.lower());
        }
        return name.toString();
    }

    private static void add(Map<Place, List<Name>> found, Place place, List<Token> words, int from, int to) {
        found.computeIfAbsent(place, p -> new ArrayList<>()).add(Name.of(words, from, to, false, false));
    }

    private static Token token(String word, int start) {
        return new Token(start, start + word.length(), word, word, false, false, false, false);
    }

    private static @Nullable Place wellKnown(String name) {
        Place best = null;
        if (Lexicon.COMMON.has(name)) {
            return null;
        }
        for (var place : Gazetteer.get().named(Gazetteer.key(name))) {
            boolean known = place.isWellKnown() && place.kind() != Place.Kind.REGION;
            if (known && (best == null || place.weight() > best.weight())) {
                best = place;
            }
        }
        return best;
    }
}
