package io.newswire.enrich.metadata;

import java.util.List;

/** Addresses under which sites keep pages about those who write for them. */
final class AuthorPages {
    private static final int SHORTEST = "/autor/".length();
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
        for (int at = address.indexOf('/'); at >= 0; at = address.indexOf('/', at + 1)) {
            if (at + SHORTEST < address.length() && isFolder(address, at)) {
                return true;
            }
        }
        return false;
    }

    /** One of the folders begins here, and something is in it. */
    private static boolean isFolder(String address, int at) {
        switch (address.charAt(at + 1)) {
            case 'a', 'b', 'c', 'p', 'w' -> {}
            default -> {
                return false;
            }
        }
        for (var folder : FOLDERS) {
            if (address.startsWith(folder, at) && at + folder.length() < address.length()) {
                return true;
            }
        }
        return false;
    }
}
