package io.newswire.enrich.page;

import io.newswire.contracts.Article.Reservation;
import io.newswire.contracts.Article.Reservation.Use;
import io.newswire.enrich.text.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's own meta elements keep for its publisher: {@code noai} and {@code noimageai} among the directives for
 * robots, be it all or one that is named, and {@code tdm-reservation} (W3C TDM Reservation Protocol, 6.2).
 */
final class PageReservations {
    private static final String SOURCE = "meta";
    private static final int MOST_META = 1_000;
    private static final int LONGEST = 2_000;

    /** By these a meta element of any name is known to speak to a robot. */
    private static final Set<String> DIRECTIVES = Set.of(
            "all",
            "index",
            "follow",
            "none",
            "noindex",
            "nofollow",
            "noarchive",
            "nocache",
            "nosnippet",
            "notranslate",
            "noimageindex",
            "nositelinkssearchbox",
            "indexifembedded",
            "noodp",
            "noydir",
            "noai",
            "noimageai");

    private PageReservations() {}

    static List<Reservation> of(Walk walk) {
        var found = new ArrayList<Reservation>();
        String policy = null;
        boolean tdm = false;
        for (var meta : metas(walk)) {
            var name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
            switch (name) {
                case "tdm-reservation" -> tdm = meta.attr("content").strip().equals("1");
                case "tdm-policy" -> policy = address(meta);
                default -> found.addAll(directives(name, meta.attr("content")));
            }
        }
        if (tdm) {
            found.add(new Reservation(Use.TDM, SOURCE, policy));
        }
        return found.stream().distinct().toList();
    }

    private static List<Element> metas(Walk walk) {
        var metas = new ArrayList<Element>();
        for (var element : walk.elements()) {
            if (element.nameIs("meta")
                    && element.attributes().hasKey("name")
                    && element.attributes().hasKey("content")
                    && metas.size() < MOST_META) {
                metas.add(element);
            }
        }
        return metas;
    }

    private static @Nullable String address(Element meta) {
        var address = meta.absUrl("content");
        return address.isEmpty() || address.length() > LONGEST ? null : address;
    }

    private static List<Reservation> directives(String name, String content) {
        var lower = content.length() > LONGEST ? "" : content.strip().toLowerCase(Locale.ROOT);
        if (!lower.contains("noai") && !lower.contains("noimageai")) {
            return List.of();
        }
        var words = List.of(lower.split("[\\s,]+"));
        if (!isRobot(name) && !DIRECTIVES.containsAll(words)) {
            return List.of();
        }
        var found = new ArrayList<Reservation>();
        if (words.contains("noai")) {
            found.add(new Reservation(Use.AI, SOURCE, null));
        }
        if (words.contains("noimageai")) {
            found.add(new Reservation(Use.AI_IMAGES, SOURCE, null));
        }
        return found;
    }

    private static boolean isRobot(String name) {
        return name.equals("robots") || name.endsWith("bot");
    }
}
