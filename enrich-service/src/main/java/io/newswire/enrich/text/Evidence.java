package io.newswire.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the judges look at: the page, what was kept of it, and what it declares. */
final class Evidence {
    private final Document page;
    private final Outline outline;
    private final Declared declared;
    private final List<Passage> kept;
    private final List<String> titles = new ArrayList<>();
    private final double weight;

    Evidence(Document page, Outline outline, Declared declared, @Nullable String headline) {
        this.page = page;
        this.outline = outline;
        this.declared = declared;
        this.kept = outline.passages().stream().filter(Passage::kept).toList();
        this.weight = kept.stream().mapToDouble(Passage::weight).sum();
        titles.add(headline == null ? "" : headline);
        titles.add(page.title());
    }

    Document page() {
        return page;
    }

    List<Passage> passages() {
        return outline.passages();
    }

    Declared declared() {
        return declared;
    }

    /** In the page's order. */
    List<Passage> kept() {
        return kept;
    }

    /** How long the text is, in Latin letters' worth. */
    double weight() {
        return weight;
    }

    /** The headline, the window's title, and headings of the first rank. */
    List<String> titles() {
        var all = new ArrayList<>(titles);
        outline.passages().stream()
                .filter(p -> p.region.within("h1") != null)
                .map(p -> p.text)
                .forEach(all::add);
        return all;
    }

    /** Words that blanks part; scripts without blanks have none, so it is 0 where they are much of the text. */
    int words() {
        int words = 0;
        int hidden = 0;
        int length = 0;
        for (var passage : kept) {
            var text = passage.text;
            length += text.length();
            boolean before = false;
            for (int i = 0; i < text.length(); i++) {
                boolean letter = text.charAt(i) != ' ';
                words += letter && !before ? 1 : 0;
                hidden += Script.hidesWords(text.charAt(i)) ? 1 : 0;
                before = letter;
            }
        }
        return hidden * 5 > length ? 0 : words;
    }

    /** The page says that it is an article, in one of the ways that there are. */
    boolean isDeclaredArticle() {
        return declared.kind() == Declared.Kind.ARTICLE
                || meta("og:type").contains("article")
                || !meta("article:published_time").isEmpty();
    }

    private String meta(String property) {
        for (Element element : page.head().children()) {
            if (element.nameIs("meta") && element.attr("property").equals(property)) {
                return element.attr("content").strip().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
