package io.newswire.enrich.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads hints from an element's tag, role, and the words in its class and id. Words are cut at punctuation and at a change
 * of case; a hint may also be two words that stand side by side, written {@code one-two}.
 */
final class Hints {
    private static final Map<Hint, Set<String>> WORDS = Map.of(
            Hint.BODY,
            Set.of(
                    "articlebody",
                    "article-body",
                    "story-body",
                    "storybody",
                    "post-body",
                    "entry-content",
                    "post-content",
                    "article-content",
                    "story-content",
                    "articlecontent",
                    "body-content",
                    "article-text",
                    "articletext",
                    "story-text",
                    "body-text",
                    "bodytext",
                    "content-body",
                    "body-copy",
                    "newsbody",
                    "news-body",
                    "main-text",
                    "entry-body",
                    "rich-text",
                    "richtext",
                    "post-entry",
                    "page-content",
                    "single-content",
                    "postbody",
                    "article-copy",
                    "story-copy",
                    "postcontent",
                    "entrycontent",
                    "article-txt",
                    "news-text",
                    "post-text"),
            Hint.LEAD,
            Set.of(
                    "lead",
                    "lede",
                    "standfirst",
                    "deck",
                    "dek",
                    "subtitle",
                    "subheadline",
                    "subhead",
                    "chapo",
                    "chapeau",
                    "entradilla",
                    "sapo",
                    "vorspann",
                    "ingress",
                    "sottotitolo",
                    "bajada",
                    "copete",
                    "summary",
                    "teaser-text",
                    "abstract",
                    "excerpt",
                    "intro",
                    "introduction",
                    "leadtext",
                    "sub-title",
                    "sub-headline"),
            Hint.COMMENTS,
            Set.of(
                    "comments",
                    "comment",
                    "disqus",
                    "respond",
                    "commentlist",
                    "commentarea",
                    "discussion",
                    "kommentare",
                    "commentaires",
                    "comentarios",
                    "comment-list",
                    "reader-comments",
                    "talkback"),
            Hint.ABOUT,
            Set.of(
                    "byline",
                    "bylines",
                    "dateline",
                    "timestamp",
                    "pubdate",
                    "publish-date",
                    "published",
                    "meta",
                    "metadata",
                    "author",
                    "authors",
                    "date",
                    "entry-meta",
                    "authorbox",
                    "contributor",
                    "contributors",
                    "bio",
                    "autor",
                    "auteur",
                    "avatar",
                    "reading-time",
                    "read-time",
                    "posted",
                    "credit",
                    "credits",
                    "kicker",
                    "eyebrow"),
            Hint.CAPTION,
            Set.of(
                    "caption",
                    "captions",
                    "figcaption",
                    "photo-caption",
                    "image-caption",
                    "wp-caption",
                    "bildunterschrift",
                    "legende",
                    "photo-credit",
                    "image-credit",
                    "copyright",
                    "imagecaption"),
            Hint.NOISE,
            Set.of(
                    "nav",
                    "navbar",
                    "navigation",
                    "breadcrumb",
                    "breadcrumbs",
                    "share",
                    "sharing",
                    "shares",
                    "sharebar",
                    "social",
                    "socials",
                    "sharedaddy",
                    "addthis",
                    "addtoany",
                    "related",
                    "relatedposts",
                    "recommend",
                    "recommended",
                    "recommendation",
                    "recommendations",
                    "recirc",
                    "recirculation",
                    "outbrain",
                    "taboola",
                    "newsletter",
                    "newsletters",
                    "subscribe",
                    "signup",
                    "sign-up",
                    "promo",
                    "promos",
                    "promobox",
                    "advert",
                    "advertisement",
                    "advertising",
                    "ad",
                    "ads",
                    "adslot",
                    "adunit",
                    "adbox",
                    "sponsored",
                    "footer",
                    "masthead",
                    "taglist",
                    "tag-list",
                    "tags",
                    "cookie",
                    "cookies",
                    "gdpr",
                    "pagination",
                    "pager",
                    "most-read",
                    "mostread",
                    "most-popular",
                    "read-more",
                    "readmore",
                    "more-from",
                    "more-stories",
                    "more-news",
                    "more-on",
                    "morefrom",
                    "read-next",
                    "next-article",
                    "see-also",
                    "also-read",
                    "alsolike",
                    "also-like",
                    "up-next",
                    "you-may",
                    "jp-relatedposts",
                    "infolinks",
                    "crosslinks",
                    "donate",
                    "topnav",
                    "subnav",
                    "upsell",
                    "disclaimer",
                    "hits",
                    "trending",
                    "linkbox",
                    "post-tags",
                    "onward"),
            Hint.CLUTTER,
            Set.of(
                    "menu",
                    "subscription",
                    "sidebar",
                    "tag",
                    "topics",
                    "consent",
                    "modal",
                    "popup",
                    "overlay",
                    "tooltip",
                    "toolbar",
                    "popular",
                    "widget",
                    "widgets",
                    "login",
                    "register",
                    "rating",
                    "ratings",
                    "vote",
                    "votes",
                    "poll",
                    "ticker",
                    "print",
                    "donation",
                    "whatsapp",
                    "facebook",
                    "follow",
                    "follows",
                    "promotion",
                    "toc",
                    "table-contents",
                    "skip",
                    "search",
                    "searchbox",
                    "carousel",
                    "slick",
                    "swiper",
                    "player",
                    "crosslink",
                    "tools",
                    "actions",
                    "utility",
                    "bookmark",
                    "feedback",
                    "categories",
                    "category-list",
                    "cta",
                    "banner",
                    "sticky",
                    "aside",
                    "similar",
                    "latest",
                    "teaser",
                    "teasers",
                    "teaserlist",
                    "navi",
                    "buttons",
                    "button",
                    "btn",
                    "prev",
                    "adjacent",
                    "siblings",
                    "sponsor",
                    "sponsors",
                    "more",
                    "list-links"));
    private static final Set<String> HIDING = Set.of(
            "hidden",
            "hide",
            "is-hidden",
            "u-hidden",
            "visually-hidden",
            "visuallyhidden",
            "sr-only",
            "invisible",
            "screen-reader-text",
            "screen-reader-only",
            "element-invisible",
            "display-none",
            "d-none",
            "offscreen",
            "show-for-sr",
            "assistive-text",
            "a11y-hidden",
            "noshow");
    /** A name with one of these words holds somebody's post, quoted. */
    private static final Set<String> QUOTING = Set.of("embed", "embedded", "embeds", "tweet", "oembed");
    /** Named by the content management system after the article's own tags and categories. */
    private static final Set<String> WHOLE = Set.of("article", "main", "body", "html");

    private static final Set<String> TEXT =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "tr", "pre", "dd", "dt", "span", "blockquote");
    private static final Map<String, EnumSet<Hint>> BY_WORD = index();
    private static final Set<String> NOISE_TAGS =
            Set.of("nav", "footer", "aside", "form", "menu", "dialog", "fieldset");
    private static final Set<String> NOISE_ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "search",
            "dialog",
            "alert",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "form",
            "alertdialog",
            "button");

    private Hints() {}

    private static Map<String, EnumSet<Hint>> index() {
        var index = new HashMap<String, EnumSet<Hint>>();
        WORDS.forEach((hint, words) -> words.forEach(word ->
                index.computeIfAbsent(word, w -> EnumSet.noneOf(Hint.class)).add(hint)));
        return index;
    }

    static String names(Element element) {
        return element.attributesSize() == 0 ? "" : (element.className() + ' ' + element.id()).strip();
    }

    static Set<Hint> of(Element element) {
        var hints = EnumSet.noneOf(Hint.class);
        var tag = element.normalName();
        ofTag(tag, hints);
        if (element.attributesSize() > 0) {
            if (!WHOLE.contains(tag)) {
                ofNames(element.className(), hints);
                ofNames(element.id(), hints);
                ofClasses(element.className(), hints);
            }
            ofAttributes(element, hints);
        }
        if (TEXT.contains(tag)) {
            hints.remove(Hint.CLUTTER);
            hints.remove(Hint.BODY);
        }
        return hints;
    }

    private static void ofClasses(String classes, Set<Hint> hints) {
        boolean hiding = false;
        boolean showing = false;
        for (var name : classes.split("\\s+")) {
            hiding |= HIDING.contains(name);
            showing |= name.endsWith("block") || name.endsWith("flex") || name.endsWith("grid");
        }
        if (hiding && !showing) {
            hints.add(Hint.HIDDEN);
        }
    }

    private static void ofTag(String tag, Set<Hint> hints) {
        if (NOISE_TAGS.contains(tag)) {
            hints.add(Hint.NOISE);
        } else if (tag.equals("figcaption")) {
            hints.add(Hint.CAPTION);
        } else if (tag.equals("address") || tag.equals("time")) {
            hints.add(Hint.ABOUT);
        }
    }

    private static void ofAttributes(Element element, Set<Hint> hints) {
        var itemprop = element.attr("itemprop");
        if (itemprop.equals("articleBody")) {
            hints.add(Hint.BODY);
        } else if (itemprop.equals("author") || itemprop.equals("datePublished")) {
            hints.add(Hint.ABOUT);
        }
        if (NOISE_ROLES.contains(element.attr("role"))) {
            hints.add(Hint.NOISE);
        }
        var style = element.attr("style");
        // React streams content into hidden elements of this name and moves it when it has come.
        boolean streamed = element.id().startsWith("S:");
        if (!streamed && element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true") && !element.hasClass("paywall")
                || !style.isEmpty() && hides(style)) {
            hints.add(Hint.HIDDEN);
        }
    }

    private static boolean hides(String style) {
        var flat = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return flat.contains("display:none") || flat.contains("visibility:hidden");
    }

    private static void ofNames(String names, Set<Hint> hints) {
        if (names.isEmpty()) {
            return;
        }
        var before = "";
        int start = 0;
        var seen = new HashSet<String>();
        for (int i = 0; i <= names.length(); i++) {
            boolean end = i == names.length() || !Character.isLetterOrDigit(names.charAt(i));
            boolean hump = !end
                    && i > start
                    && Character.isUpperCase(names.charAt(i))
                    && Character.isLowerCase(names.charAt(i - 1));
            if ((end || hump) && i > start) {
                var word = names.substring(start, i).toLowerCase(Locale.ROOT);
                add(word, hints);
                if (seen.add(before + "-" + word)) {
                    add(before + "-" + word, hints);
                }
                before = word;
            }
            if (end) {
                before = i < names.length() && Character.isWhitespace(names.charAt(i)) ? "" : before;
                start = i + 1;
            } else if (hump) {
                start = i;
            }
        }
    }

    private static void add(String word, Set<Hint> hints) {
        var known = BY_WORD.get(word);
        if (known != null) {
            hints.addAll(known);
        } else if (QUOTING.contains(word)) {
            hints.add(Hint.QUOTED);
        }
    }
}
