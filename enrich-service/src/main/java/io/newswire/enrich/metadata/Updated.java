package io.newswire.enrich.metadata;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Whether a label says that what follows is the day of the last change rather than that of publication. */
final class Updated {
    private static final List<String> WORDS = List.of(
            "updated",
            "modified",
            "last update",
            "lastmod",
            "reviewed",
            "revised",
            "changed",
            "edited",
            "aktualisiert",
            "geändert",
            "mis à jour",
            "modifié",
            "actualizado",
            "atualizado",
            "aggiornato",
            "bijgewerkt",
            "uppdaterad",
            "oppdatert",
            "opdateret",
            "обновлено",
            "zaktualizowano",
            "güncelleme");
    private static final List<String> PUBLISHED = List.of(
            "publi",
            "posted",
            "veröffentlicht",
            "erstellt",
            "created",
            "opublikowano",
            "pubblicato",
            "erschienen",
            "udgivet",
            "julkaistu",
            "опубликовано",
            "опубліковано",
            "yayın",
            "发布",
            "公開",
            "掲載");

    private Updated() {}

    /** The words before the date decide, the nearest ones first; where they are of neither kind, the names of the element. */
    static boolean says(String label, Element element) {
        int words = verdict(label);
        if (words != 0) {
            return words > 0;
        }
        int own = verdict(element.className());
        var parent = element.parent();
        return own != 0 ? own > 0 : parent != null && verdict(parent.className()) > 0;
    }

    /** The same for publication. */
    static boolean saysPublished(String label, Element element) {
        int words = verdict(label);
        return words < 0 || words == 0 && verdict(element.className()) < 0;
    }

    /** More than 0 for a change, less for publication, 0 for neither. */
    private static int verdict(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        return Integer.compare(last(WORDS, lower), last(PUBLISHED, lower));
    }

    private static int last(List<String> words, String text) {
        int last = -1;
        for (var word : words) {
            last = Math.max(last, text.lastIndexOf(word));
        }
        return last;
    }
}
