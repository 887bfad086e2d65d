package io.newswire.enrich.metadata;

import java.util.List;
import java.util.Locale;

/** Whether a label says that what follows is the day of the last change rather than that of publication. */
final class Updated {
    private static final List<String> WORDS = List.of(
            "updated",
            "modified",
            "last update",
            "lastmod",
            "reviewed",
            "revised",
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
    private static final List<String> PUBLISHED =
            List.of("publi", "posted", "veröffentlicht", "erstellt", "created", "opublikowano", "pubblicato");

    private Updated() {}

    static boolean says(String label) {
        var text = label.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(text::contains) && PUBLISHED.stream().noneMatch(text::contains);
    }
}
