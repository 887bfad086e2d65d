package io.newswire.ingest.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Authors. RSS asks for an e-mail address with the name in brackets and gets every other order too. */
final class FeedPersons {
    private static final int MAX_PERSONS = 100;
    private static final int MAX_LENGTH = 1_000;
    private static final String EMAIL = "(?:mailto:)?([^\\s@()<>]+@[^\\s@()<>]+)";
    private static final Pattern EMAIL_ALONE = Pattern.compile(EMAIL);
    private static final Pattern EMAIL_THEN_NAME = Pattern.compile(EMAIL + "\\s*\\(([^()]*)\\)");
    private static final Pattern NAME_THEN_EMAIL = Pattern.compile("([^()<>]*+)[(<]" + EMAIL + "[)>]");

    private FeedPersons() {}

    /** {@code author}, or where it names nobody whoever Dublin Core, iTunes or Atom name. */
    static List<FeedPerson> ofRss(XmlElement element, String... plain) {
        var own = of(element, plain);
        if (own.stream().anyMatch(person -> person.name() != null)) {
            return own;
        }
        return Stream.<List<FeedPerson>>of(
                        of(element, "dc:author", "dc:creator"),
                        of(element, "itunes:author"),
                        ofAtom(element, "atom:author"),
                        credited(element),
                        own)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Each element of that name a person with {@code name} and {@code email} inside. */
    static List<FeedPerson> ofAtom(XmlElement element, String name) {
        return persons(element.children(name), FeedPersons::atom);
    }

    private static List<FeedPerson> of(XmlElement element, String... names) {
        var found = new ArrayList<FeedPerson>();
        for (var name : names) {
            found.addAll(persons(element.children(name), FeedPersons::rss));
        }
        return found.stream().distinct().toList();
    }

    private static List<FeedPerson> credited(XmlElement element) {
        return persons(
                element.children("media:credit").stream()
                        .filter(credit -> "author".equalsIgnoreCase(credit.attribute("role")))
                        .toList(),
                FeedPersons::rss);
    }

    private static List<FeedPerson> persons(
            Collection<XmlElement> elements, Function<XmlElement, @Nullable FeedPerson> reader) {
        return elements.stream()
                .limit(MAX_PERSONS)
                .map(reader)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable FeedPerson rss(XmlElement element) {
        if (element.child("name") != null || element.child("atom:name") != null) {
            return atom(element);
        }
        return parse(element.hasElements() ? XmlMarkup.inside(element, false) : element.text());
    }

    /** A person may be nothing but text in feeds that are not quite Atom. */
    private static @Nullable FeedPerson atom(XmlElement element) {
        var name = element.value("name", "atom:name");
        var email = element.value("email", "atom:email");
        if (name == null && email == null) {
            return element.hasElements() ? null : parse(element.text());
        }
        return new FeedPerson(name, email);
    }

    /** Null where nobody is named. */
    static @Nullable FeedPerson parse(@Nullable String given) {
        var text = given == null ? "" : given.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return null;
        }
        var email = EMAIL_ALONE.matcher(text);
        if (email.matches()) {
            return new FeedPerson(null, email.group(1));
        }
        var emailFirst = EMAIL_THEN_NAME.matcher(text);
        if (emailFirst.matches()) {
            return new FeedPerson(named(emailFirst.group(2)), emailFirst.group(1));
        }
        var nameFirst = NAME_THEN_EMAIL.matcher(text);
        return nameFirst.matches()
                ? new FeedPerson(named(nameFirst.group(1)), nameFirst.group(2))
                : new FeedPerson(text, null);
    }

    private static @Nullable String named(String name) {
        return name.isBlank() ? null : name.strip();
    }
}
