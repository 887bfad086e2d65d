package io.newswire.enrich.metadata;

import static java.util.Comparator.comparingInt;

import io.newswire.enrich.text.WebLink;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The trail from a site's first page to the article: the last step before the article is the section that it stands in. */
final class Breadcrumbs {
    private static final int MOST_STEPS = 10;
    private static final int DEEPEST = 20;
    private static final int MOST_ELEMENTS = 400;
    private static final int LONGEST_NAME = 60;
    /** Of the name of a section; a step with more, which the title shares, is the article. */
    private static final int MOST_WORDS = 6;

    /** Of a headline that is told from a section by its words. */
    private static final int FEWEST_WORDS = 3;

    private static final double SAME_THING = 0.5;
    /** What first pages are called where a step does not say where it leads. */
    private static final Set<String> HOME = Set.of(
            "home",
            "homepage",
            "start",
            "startseite",
            "accueil",
            "inicio",
            "portada",
            "início",
            "главная",
            "головна",
            "anasayfa",
            "strona główna",
            "hem",
            "hjem",
            "forside",
            "etusivu",
            "トップ",
            "ホーム",
            "홈",
            "首页",
            "首頁",
            "الرئيسية",
            "होम",
            "beranda",
            "trang chủ");

    /** What systems call the step that is the article itself. */
    private static final Set<String> ARTICLE = Set.of("article", "articles", "artikel", "detail", "details");

    /** @param url empty where the step does not lead anywhere */
    private record Step(String name, String url) {}

    private final String url;
    private final SiteName site;
    private final @Nullable String headline;
    private final String title;

    Breadcrumbs(String url, SiteName site, @Nullable String headline, String title) {
        this.url = url;
        this.site = site;
        this.headline = headline;
        this.title = title;
    }

    /** From the lists of steps among a page's JSON-LD objects, null when none names a section. */
    @Nullable
    String linked(LinkedArticle article) {
        for (var list : article.objects("BreadcrumbList")) {
            var section = section(list.path("itemListElement")
                    .valueStream()
                    .limit(MOST_STEPS)
                    .sorted(comparingInt(Breadcrumbs::position))
                    .map(Breadcrumbs::step)
                    .toList());
            if (section != null) {
                return section;
            }
        }
        return null;
    }

    private static int position(JsonNode step) {
        return step.path("position").asInt(MOST_STEPS);
    }

    private static Step step(JsonNode step) {
        var item = step.path("item");
        var name = step.path("name").asString(item.path("name").asString(""));
        var leadsTo = item.isString()
                ? item.asString()
                : item.path("@id").asString(item.path("url").asString(""));
        var plain = LinkedArticle.plain(name);
        return new Step(plain == null ? "" : plain, leadsTo);
    }

    /** From the lists that readers see, null when none names a section. */
    @Nullable
    String shown(List<Element> trails) {
        var read = new HashSet<Element>();
        for (var trail : trails) {
            var steps = isWithin(trail, read) ? null : links(trail);
            if (steps != null) {
                read.add(trail);
                var section = section(steps);
                if (section != null) {
                    return section;
                }
            }
        }
        return null;
    }

    /** A step of a trail is called so too. */
    private static boolean isWithin(Element element, Set<Element> trails) {
        var parent = element.parent();
        for (int up = 0; parent != null && up < DEEPEST; up++) {
            if (trails.contains(parent)) {
                return true;
            }
            parent = parent.parent();
        }
        return false;
    }

    /** Null of what is more than a trail. */
    private static @Nullable List<Step> links(Element trail) {
        var elements = trail.stream().limit(MOST_ELEMENTS).toList();
        var links = elements.stream()
                .filter(element -> element.nameIs("a") && element.hasAttr("href"))
                .toList();
        return elements.size() == MOST_ELEMENTS || links.size() > MOST_STEPS
                ? null
                : links.stream()
                        .map(link -> new Step(ShortText.of(link), link.absUrl("href")))
                        .filter(step -> WebAddress.is(step.url()))
                        .toList();
    }

    private @Nullable String section(List<Step> steps) {
        var titles = new TitleWords(url, headline, title);
        for (var step : steps.reversed()) {
            if (!step.name().isEmpty() && !isArticle(step, titles)) {
                return isHome(step) || !isName(step.name()) ? null : step.name();
            }
        }
        return null;
    }

    private boolean isArticle(Step step, TitleWords titles) {
        int words = TitleWords.of(step.name()).size();
        return ARTICLE.contains(step.name().toLowerCase(Locale.ROOT))
                || headline != null && SiteName.fold(step.name()).equals(SiteName.fold(headline))
                || step.name().length() > LONGEST_NAME
                || !step.url().isEmpty() && WebLink.page(step.url()).equals(WebLink.page(url))
                || words > MOST_WORDS
                || words >= FEWEST_WORDS && titles.share(step.name()) > SAME_THING;
    }

    private boolean isHome(Step step) {
        return Masthead.isHome(step.url(), UrlDate.host(url))
                || HOME.contains(step.name().toLowerCase(Locale.ROOT))
                || site.is(step.name());
    }

    /** No year and no number of an issue. */
    private static boolean isName(String name) {
        return name.codePoints().filter(Character::isLetter).count() > 1
                && name.codePoints().noneMatch(Character::isDigit);
    }
}
