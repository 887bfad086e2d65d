package io.newswire.store.console;

import io.newswire.store.query.FoundStory;
import io.newswire.store.query.Page;
import io.newswire.store.query.StoryQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stories that are asked for.
 *
 * @param link to what is asked for
 */
record StoriesView(Page<FoundStory> page, StoryQuery query, SearchLink link, Instant now) {
    private static final String PATH = "/stories";

    static String headline(FoundStory story) {
        var first = story.first();
        return first == null ? story.id() : first.headline();
    }

    /** Whole days in UTC up to now, of the last change. */
    List<Tab> periods() {
        var always = link.without("to").without("from").of(PATH);
        var all = new Tab("At any time", always, query.from() == null && query.to() == null);
        return Stream.concat(Stream.of(all), Stream.of(1, 7, 30).map(this::period))
                .toList();
    }

    private Tab period(int days) {
        var from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(days - 1L);
        return new Tab(
                days == 1 ? "Today" : days + " days",
                link.without("to").with("from", from.toString()).of(PATH),
                query.to() == null
                        && from.atStartOfDay(ZoneOffset.UTC).toInstant().equals(query.from()));
    }

    List<Tab> orders() {
        return List.of(
                order("Latest change", "", StoryQuery.Order.CHANGED),
                order("Most tellings", "tellings", StoryQuery.Order.TELLINGS));
    }

    private Tab order(String label, String value, StoryQuery.Order order) {
        return new Tab(label, link.with("order", value).of(PATH), query.order() == order);
    }

    /** What is asked for besides the agency, for a form. */
    Map<String, String> kept() {
        return link.without("agency").parameters();
    }

    /** Only those of the agency of this one; null where it names none. */
    @Nullable
    String ofAgency(FoundStory story) {
        var agency = story.sourceOrganization();
        return agency == null ? null : link.with("agency", agency).of(PATH);
    }

    boolean isNarrowed() {
        return query.agency() != null || query.from() != null || query.to() != null;
    }

    /** Null on the last page. */
    @Nullable
    String more() {
        var next = page.next();
        return next == null ? null : link.with("cursor", next).of(PATH);
    }
}
