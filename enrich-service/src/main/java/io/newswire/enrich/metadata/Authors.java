package io.newswire.enrich.metadata;

import io.newswire.contracts.Article.Author;
import io.newswire.enrich.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds who wrote the article. */
final class Authors {
    private static final int LONGEST_BYLINE = 150;
    private static final int LONGEST_ROLE = 200;
    private static final Pattern CREDIT =
            Pattern.compile("^\\(?[Rr]eporting by ((?:[^;.)]|(?<=\\b\\p{Lu})\\.){5,150}+)");
    private static final int MOST_WITHIN = 300;
    private static final int MOST_OPENING = 4;

    private final Clues clues;
    private final LinkedArticle article;
    private final SiteName site;
    private final Frames frames;
    private final @Nullable Element dated;
    private final Trace trace;

    Authors(Clues clues, LinkedArticle article, SiteName site, Frames frames, @Nullable Element dated, Trace trace) {
        this.clues = clues;
        this.article = article;
        this.site = site;
        this.frames = frames;
        this.dated = dated;
        this.trace = trace;
    }

    @Nullable
    Found<List<Author>> choose(List<String> fromFeed) {
        return new Choice<List<Author>>("author", trace)
                .or(() -> first(people(), "json-ld", 0.95))
                .or(() -> first(metas(), "meta", 0.85))
                .or(() -> first(items(), "microdata", 0.85))
                .or(() -> first(fromFeed, "feed", 0.7))
                .or(() -> first(rel(false), "rel-author", 0.7))
                .or(() -> signed(named(PersonNames::fullNames), "byline"))
                .or(() -> signed(spoken(), "text"))
                .or(() -> signed(paragraph(), "byline"))
                .or(() -> first(rel(true), "rel-author", 0.4))
                .or(() -> first(linked(), "author-link", 0.6))
                .or(() -> first(DatedByline.names(dated), "text", 0.5))
                .or(() -> first(inHan(), "text", 0.5))
                .or(() -> signed(credit(), "text"))
                .or(() -> whole(linkedOtherwise(), "json-ld", 0.5))
                .or(() -> first(PersonNames.singleName(named(PersonNames::singleName)), "byline", 0.4))
                .or(() -> whole(metas().isEmpty() ? metasOfAny() : List.of(), "meta", 0.4))
                .or(() -> whole(signedOtherwise(), "byline", 0.4))
                .winner();
    }

    private @Nullable Found<List<Author>> first(List<String> bylines, String source, double confidence) {
        var names = PersonNames.of(bylines, site);
        if (names.isEmpty() && !bylines.isEmpty()) {
            trace.refused("author", source, String.join("; ", bylines), "no person's name");
        }
        return names.isEmpty() ? null : Found.of(described(names, PersonNames.roles(bylines)), source, confidence);
    }

    /** The authors in JSON-LD, where one of them is more than the site or another body: such stand in for names. */
    private List<String> people() {
        var names = article.namesIn("author");
        return names.stream().allMatch(this::isBody) ? List.of() : names;
    }

    /** The authors in JSON-LD where none of them is taken for a person. */
    private List<String> linkedOtherwise() {
        return PersonNames.of(people(), site).isEmpty() ? article.namesIn("author") : List.of();
    }

    private boolean isBody(String name) {
        return site.is(name) || isOrganization(name);
    }

    private boolean isOrganization(String name) {
        var type = article.ofPerson("author", name, "@type");
        return type != null && type.endsWith("Organization");
    }

    /** Declared names that need not be a person's. */
    private @Nullable Found<List<Author>> whole(List<String> names, String source, double confidence) {
        var usable = names.stream().filter(PersonNames::isNameOfAny).distinct().toList();
        return usable.isEmpty() ? null : Found.of(described(usable, Map.of()), source, confidence);
    }

    private List<Author> described(List<String> names, Map<String, String> roles) {
        return names.stream()
                .map(name -> described(name, roles.get(SiteName.fold(name))))
                .toList();
    }

    /** With what JSON-LD knows of the person besides the name. */
    private Author described(String name, @Nullable String shown) {
        var linked = article.ofPerson("author", name, "jobTitle");
        var role = linked == null ? shown : linked;
        var page = article.ofPerson("author", name, "url");
        return new Author(name, role == null || role.length() > LONGEST_ROLE ? null : role, null, WebAddress.in(page));
    }

    private List<String> metas() {
        for (var name : List.of(
                "author",
                "article:author",
                "article:author_name",
                "byl",
                "dc.creator",
                "dcterms.creator",
                "dc.contributor",
                "parsely-author",
                "sailthru.author",
                "citation_author",
                "twitter:data1",
                "shareaholic:article_author_name",
                "cxenseparse:author",
                "citation_authors")) {
            var values = name.equals("twitter:data1") ? labelled() : clues.metas(name);
            var usable = values.stream()
                    .filter(v -> !v.contains("://") && !v.startsWith("@") && !isOrganization(v))
                    .toList();
            if (!PersonNames.of(usable, site).isEmpty() && !(usable.size() == 1 && site.is(usable.getFirst()))) {
                return usable;
            }
        }
        return List.of();
    }

    /** Declared in a meta element, whether a person or not. */
    private List<String> metasOfAny() {
        return Stream.of("author", "article:author", "og:article:author")
                .map(clues::metas)
                .filter(values -> values.stream().anyMatch(PersonNames::isNameOfAny))
                .findFirst()
                .orElse(List.of());
    }

    /** What stands in an element that is named after the names of authors, such as that of a team. */
    private List<String> signedOtherwise() {
        return clues.bylines().stream()
                .filter(element -> holdsName(element) && isOfTheArticle(element))
                .map(element -> PersonNames.clean(text(element)))
                .filter(PersonNames::isNoInvitation)
                .limit(1)
                .toList();
    }

    /** WordPress labels a Twitter card's first line "Written by", in the site's language. */
    private List<String> labelled() {
        var label = clues.meta("twitter:label1");
        return label != null && Stream.of(label.split(" ")).anyMatch(DateWords::isByline)
                ? clues.metas("twitter:data1")
                : List.of();
    }

    private List<String> items() {
        return clues.items("author").stream()
                .filter(item -> !frames.hold(item)
                        && item.parents().stream()
                                .limit(4)
                                .noneMatch(p -> p.attr("itemtype").endsWith("Comment")))
                .map(Authors::nameOf)
                .toList();
    }

    private static String nameOf(Element item) {
        var name = within(item, e -> e.attr("itemprop").equalsIgnoreCase("name"));
        return text(name == null ? item : name);
    }

    /** It or the first in it that fits, near its beginning: the same elements are in all that nest around them. */
    private static @Nullable Element within(Element element, Predicate<Element> fits) {
        return element.stream()
                .limit(MOST_WITHIN)
                .filter(e -> e.attributesSize() > 0 && fits.test(e))
                .findFirst()
                .orElse(null);
    }

    private static String text(Element element) {
        var content = element.attr("content");
        return content.isEmpty() ? ShortText.of(element) : CleanText.line(content);
    }

    /** @param site whether it is a word that the site's name begins with, which may be the author or the publisher */
    private List<String> rel(boolean site) {
        return clues.bylines().stream()
                .filter(element -> element.attr("rel").equals("author"))
                .map(Authors::text)
                .filter(text -> PersonNames.isNoInvitation(text) && site == this.site.beginsWith(text))
                .limit(1)
                .toList();
    }

    /** The first short text that begins with "By", outside of lists of other articles. */
    private String spoken() {
        for (var element : clues.spoken()) {
            if (frames.hold(element)) {
                continue;
            }
            var text = Spoken.line(element);
            if (text.length() <= LONGEST_BYLINE && PersonNames.isByline(text)) {
                return text;
            }
        }
        return "";
    }

    /** The first link to an author's page, and those right beside it. */
    private List<String> linked() {
        var names = new ArrayList<String>();
        Element first = null;
        for (var link : clues.authorLinks()) {
            var text = text(link);
            boolean usable = PersonNames.isNoInvitation(text)
                    && !PersonNames.of(List.of(text), site).isEmpty();
            if (usable && (first == null ? !frames.hold(link) : first.parent() == link.parent())) {
                first = first == null ? link : first;
                names.add(text);
            }
        }
        return names;
    }

    /** What stands in an element that is named after authors and has names; sooner in one that is named after names. */
    private String named(Function<String, List<String>> names) {
        var bylines = clues.bylines().stream().filter(this::isOfTheArticle).toList();
        return Stream.concat(
                        bylines.stream().filter(Authors::holdsName),
                        bylines.stream().filter(e -> !holdsName(e)))
                .flatMap(Authors::texts)
                .filter(text ->
                        text.length() <= LONGEST_BYLINE && !names.apply(text).isEmpty())
                .findFirst()
                .orElse("");
    }

    /** In the row with the date, and where the text begins. */
    private List<String> inHan() {
        return Stream.concat(
                        Stream.ofNullable(dated), clues.paragraphs().stream().limit(MOST_OPENING))
                .filter(element -> !frames.hold(element))
                .map(element -> HanByline.names(ShortText.of(element)))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "(Reporting by Ada Brook in London and Ben Hill; Editing by Cleo Dane)", as agencies end their texts. */
    private String credit() {
        return clues.paragraphs().reversed().stream()
                .filter(element -> !frames.hold(element))
                .map(element -> CREDIT.matcher(ShortText.of(element)))
                .filter(Matcher::lookingAt)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
    }

    private String paragraph() {
        return clues.signedParagraphs().stream()
                .filter(this::isOfTheArticle)
                .map(ShortText::of)
                .filter(text -> text.length() <= LONGEST_BYLINE
                        && !PersonNames.fullNames(text).isEmpty())
                .findFirst()
                .orElse("");
    }

    private @Nullable Found<List<Author>> signed(String byline, String source) {
        var people = PersonNames.of(PersonNames.fullNames(byline), site);
        return people.isEmpty() ? null : Found.of(described(people, PersonNames.roles(List.of(byline))), source, 0.6);
    }

    /** All that it says; then what is called a name in it, where other things stand around that. */
    private static Stream<String> texts(Element element) {
        var inner = within(element, Authors::holdsName);
        return inner == null || inner == element ? Stream.of(text(element)) : Stream.of(text(element), text(inner));
    }

    private static boolean holdsName(Element element) {
        return element.className().toLowerCase(Locale.ROOT).contains("name");
    }

    private boolean isOfTheArticle(Element element) {
        var classes = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
        return !classes.contains("comment") && !frames.hold(element);
    }
}
