package io.newswire.enrich.metadata;

import java.util.List;

/** Addresses under which sites keep pages about those who write for them. */
final class AuthorPages {
    private static final List<String> FOLDERS = List.of(
            "/author/",
            "/authors/",
            "/autor/",
            "/autoren/",
            "/autores/",
            "/auteur/",
            "/autore/",
            "/writers/",
            "/contributor/",
            "/contributors/",
            "/byline/",
            "/profile/author/");

    private AuthorPages() {}

    static boolean is(String address) {
        if (address.length() < 9) {
            return false;
        }
        for (var folder : FOLDERS) {
            int at = address.indexOf(folder);
            if (at >= 0 && at + folder.length() < address.length()) {
                return true;
            }
        }
        return false;
    }
}
