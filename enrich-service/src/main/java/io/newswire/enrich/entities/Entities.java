package io.newswire.enrich.entities;

import io.newswire.contracts.Article.Entity;
import io.newswire.contracts.Article.Entity.Kind;
import io.newswire.contracts.Article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds people, organisations and places in a text by rules over its capitals, titles and verbs of speech, and by a
 * gazetteer. Scripts without capitals: places only. Thread-safe; the gazetteer is read at the first use, or when
 * {@link #prepare} is called.
 */
public final class Entities {
    /** No article is longer, and the rules look at each word's neighbours only: time is linear. */
    private static final int MOST_CHARACTERS = 200_000;

    private static final int MOST = 200;

    private Entities() {}

    /** Begins to read the lists, so that the first text need not wait for all of them; returns at once. */
    public static void prepare() {
        Thread.startVirtualThread(Gazetteer::get);
    }

    /**
     * In the order of their first mention.
     *
     * @param language BCP 47; null when it is not known
     */
    public static List<Entity> in(String text, @Nullable String language) {
        var read = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        var code = language == null ? "" : language.split("-", 2)[0];
        var tokens = Tokens.of(read);
        boolean capitalNouns = code.equals("de") || code.equals("lb");
        var subjects = Uncased.is(code)
                ? Uncased.places(read, tokens, code)
                : Cast.of(tokens, Names.in(tokens, capitalNouns), capitalNouns);
        return subjects.stream()
                .sorted(Comparator.comparingInt(Subject::start))
                .limit(MOST)
                .map(subject -> entity(subject, read))
                .toList();
    }

    private static Entity entity(Subject subject, String text) {
        var mentions = new ArrayList<Span>();
        subject.mentions.stream()
                .sorted(Comparator.comparingInt(Name::start))
                .forEach(name -> mentions.add(new Span(name.start(), name.end())));
        var place = subject.place;
        return new Entity(
                subject.kind,
                name(subject, text),
                mentions,
                place == null ? null : place.country(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude());
    }

    /** The longest form; of equals the first. */
    private static String name(Subject subject, String text) {
        Stream<Name> names = subject.mentions.stream();
        var longest = names.max(Comparator.<Name>comparingInt(
                                n -> subject.kind == Kind.PLACE && n.first().isAcronym() ? 0 : n.end() - n.start())
                        .thenComparing(Name::start, Comparator.reverseOrder()))
                .orElseThrow();
        return text.substring(longest.start(), longest.end())
                .replace("\u00AD", "")
                .replace('\u00A0', ' ');
    }
}
