package io.newswire.cli.evaluate;

import io.newswire.cli.terminal.Printable;
import java.util.ArrayList;
import java.util.List;

/** Says which fields of a page differ from their labels. */
final class WrongFields {
    private static final int LONGEST = 60;
    private static final int DAY = 10;

    private WrongFields() {}

    /** One line; empty when all are right. */
    static String of(SetScore.Pair pair) {
        var page = pair.page();
        var found = pair.found();
        var wrong = new ArrayList<String>();
        if (page.title() != null && !Names.folded(page.title()).equals(Names.folded(found.title()))) {
            wrong.add(said("title", found.title(), page.title()));
        }
        if (page.author() != null && !Names.folded(page.author()).equals(Names.folded(found.author()))) {
            wrong.add(said("author", joined(found.author()), joined(page.author())));
        }
        if (page.date() != null && !day(page.date()).equals(found.date())) {
            wrong.add(said("date", found.date(), page.date()));
        }
        var name = page.text() == null ? page.id() + "  " : "";
        return wrong.isEmpty() ? "" : name + String.join("; ", wrong);
    }

    private static String day(String date) {
        return date.substring(0, Math.min(DAY, date.length()));
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }

    private static String said(String field, String found, String label) {
        return field + ' ' + quoted(found) + ", labelled " + quoted(label);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "none" : '“' + Printable.shortened(text, LONGEST) + '”';
    }
}
