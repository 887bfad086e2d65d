package io.newswire.benchmarks;

import io.newswire.cli.evaluate.LabelledPage;
import io.newswire.contracts.Article.Completeness;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes of a labelled page of a whole article pages that hold none, as sites serve them: all else stays as it is. */
final class IncompletePages {
    /** Of a page that is used. */
    private static final int FEWEST_PARAGRAPHS = 8;

    private static final int SHORTEST = 60;
    private static final int SHOWN = 2;
    private static final Set<String> TEXTS = Set.of("p", "li", "h2", "h3", "h4", "blockquote", "table", "figure");

    private final LabelledPage page;
    private final SiteTexts texts;
    private final String folded;
    private final String language;

    /** A page and what is true of it. @param how in words */
    record Made(Completeness kind, String how, String html) {}

    private IncompletePages(LabelledPage page, SiteTexts texts) {
        this.page = page;
        this.texts = texts;
        this.folded = fold(page.text() == null ? "" : page.text());
        this.language =
                parsed().select("html").attr("lang").toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    /** @param others teasers of other pages; the list is empty where the page has too little that is labelled as its text */
    static List<Made> of(LabelledPage page, SiteTexts texts, List<Teaser> others) {
        var pages = new IncompletePages(page, texts);
        return pages.paragraphs(pages.parsed()).size() < FEWEST_PARAGRAPHS ? List.of() : pages.all(others);
    }

    private List<Made> all(List<Teaser> others) {
        return List.of(
                new Made(Completeness.COMPLETE, "as it is", parsed().outerHtml()),
                new Made(Completeness.TRUNCATED, "dots and a link", dotsAndLink()),
                new Made(Completeness.TRUNCATED, "broken off", brokenOff()),
                new Made(Completeness.PAYWALLED, "two paragraphs, said", paywalled(SHOWN)),
                new Made(Completeness.PAYWALLED, "seven paragraphs, said", paywalled(FEWEST_PARAGRAPHS - 1)),
                new Made(Completeness.PAYWALLED, "two paragraphs, declared", declaredPaid()),
                new Made(Completeness.CONSENT_WALL, "below the page's title", replaced("consent", false)),
                new Made(Completeness.CONSENT_WALL, "with its own title", replaced("consent", true)),
                new Made(Completeness.ERROR_PAGE, "below the page's title", replaced("error", false)),
                new Made(Completeness.ERROR_PAGE, "with its own title", replaced("error", true)),
                new Made(Completeness.LISTING, "heads and sentences", listing(others, true)),
                new Made(Completeness.LISTING, "heads alone", listing(others, false)));
    }

    /** One line of a section page. */
    record Teaser(String title, String text) {
        /** None where the page's text is not labelled. */
        static List<Teaser> of(LabelledPage page) {
            var title = page.title() == null
                    ? Jsoup.parse(new String(page.html(), StandardCharsets.UTF_8))
                            .title()
                    : page.title();
            var text =
                    page.text() == null ? "" : page.text().lines().findFirst().orElse("");
            return title.isBlank() || text.length() < SHORTEST
                    ? List.of()
                    : List.of(new Teaser(title, text.substring(0, Math.min(text.length(), 200))));
        }
    }

    private Document parsed() {
        return Jsoup.parse(new String(page.html(), StandardCharsets.UTF_8), page.url());
    }

    private static String fold(String text) {
        return text.replaceAll("\\s+", "");
    }

    private boolean isOfText(Element element) {
        return element.text().length() >= SHORTEST && folded.contains(fold(element.text()));
    }

    private List<Element> paragraphs(Document document) {
        return document.select("p").stream().filter(this::isOfText).toList();
    }

    /** Cuts all of the text that follows the paragraph of this number, which comes back. */
    private Element cut(Document document, int shown) {
        var last = paragraphs(document).get(shown - 1);
        boolean behind = false;
        for (var element : new ArrayList<>(document.body().getAllElements())) {
            if (behind && TEXTS.contains(element.normalName()) && (isOfText(element) || isBeside(element, last))) {
                element.remove();
            }
            behind |= element == last;
        }
        document.select("script[type*=ld+json]").remove();
        return last;
    }

    private static boolean isBeside(Element element, Element last) {
        return element.parent() == last.parent();
    }

    private String dotsAndLink() {
        var document = parsed();
        var last = cut(document, SHOWN);
        last.text(half(last.text()) + " …");
        var more = document.createElement("a").attr("href", page.url()).text(texts.of("more", language, page.id()));
        last.after(document.createElement("div").appendChild(more));
        return document.outerHtml();
    }

    /** To the end of a word, in scripts that have blanks. */
    private static String half(String text) {
        int blank = text.lastIndexOf(' ', text.length() / 2);
        return text.substring(0, blank > 0 ? blank : text.length() / 2);
    }

    private String brokenOff() {
        var document = parsed();
        document.outputSettings().prettyPrint(false);
        var last = paragraphs(document).get(FEWEST_PARAGRAPHS - 2);
        var mark = "BROKEN-OFF-HERE";
        last.text(half(last.text()) + mark);
        var html = document.outerHtml();
        return html.substring(0, html.indexOf(mark));
    }

    private String paywalled(int shown) {
        var document = parsed();
        var box = document.createElement("div").attr("class", "end");
        box.appendElement("p").text(texts.of("paywall", language, page.id()));
        cut(document, shown).after(box);
        return document.outerHtml();
    }

    private String declaredPaid() {
        var document = parsed();
        cut(document, SHOWN);
        document.head()
                .append("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,"
                        + "\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":false,"
                        + "\"cssSelector\":\".the-rest\"}}</script>");
        return document.outerHtml();
    }

    /** The article's box has something else in it. @param titled the page's title says so too */
    private String replaced(String kind, boolean titled) {
        var said = texts.of(kind, language, page.id()).split("\\|");
        var document = parsed();
        var box = emptied(document);
        if (titled) {
            document.title(said[0]);
        }
        box.appendElement("h1").text(said[0]);
        for (int i = 1; i < said.length; i++) {
            box.appendElement("p").text(said[i]);
        }
        return document.outerHtml();
    }

    private String listing(List<Teaser> others, boolean sentences) {
        var document = parsed();
        var box = emptied(document);
        document.title("News");
        for (int i = 0; i < others.size(); i++) {
            var teaser = box.appendElement("div").attr("class", "item");
            teaser.appendElement("h3")
                    .appendElement("a")
                    .attr("href", "/news/" + i)
                    .text(others.get(i).title());
            if (sentences) {
                teaser.appendElement("p").text(others.get(i).text());
            }
        }
        return document.outerHtml();
    }

    /** Without the article and what is said of it to machines. */
    private Element emptied(Document document) {
        var paragraphs = paragraphs(document);
        Element box = paragraphs.getFirst();
        while (!paragraphs.stream().allMatch(box.getAllElements()::contains)) {
            box = Objects.requireNonNull(box.parent(), "the document holds them all");
        }
        box.empty();
        document.select("h1, script[type*=ld+json], meta[property^=og:], meta[property^=article:]")
                .remove();
        return box;
    }
}
