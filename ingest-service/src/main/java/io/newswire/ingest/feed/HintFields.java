package io.newswire.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@link FeedHints} out of RSS and Atom. */
final class HintFields {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
    private static final int MAX_HUBS = 20;
    private static final int HOURS = 24;

    private final BaseUrls bases;
    private final DateFields dates;

    HintFields(BaseUrls bases, DateFields dates) {
        this.bases = bases;
        this.dates = dates;
    }

    /** @param links the name of its {@code link} elements in Atom's sense */
    FeedHints of(XmlElement feed, String links) {
        return new FeedHints(
                number(feed.value("ttl"))
                        .map(Duration::ofMinutes)
                        .filter(Duration::isPositive)
                        .orElse(null),
                skipHours(feed.child("skiphours")),
                skipDays(feed.child("skipdays")),
                updateEvery(feed),
                dates.of(feed, "sy:updatebase"),
                related(feed, links, "hub").limit(MAX_HUBS).distinct().toList(),
                related(feed, links, "self").findFirst().orElse(null),
                related(feed, links, "next").findFirst().orElse(null),
                related(feed, links, "prev-archive").findFirst().orElse(null));
    }

    private Stream<String> related(XmlElement feed, String links, String rel) {
        return feed.children(links).stream()
                .filter(link -> rel.equalsIgnoreCase(link.attribute("rel")))
                .map(link -> bases.link(link, link.rawAttribute("href")))
                .filter(Objects::nonNull);
    }

    /** Netscape counted from 0, UserLand from 1: 24 is midnight in both. */
    private static Set<Integer> skipHours(@Nullable XmlElement given) {
        return given == null
                ? Set.of()
                : given.children("hour").stream()
                        .flatMap(hour -> number(hour.text()).stream())
                        .filter(hour -> hour <= HOURS)
                        .map(hour -> hour % HOURS)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<DayOfWeek> skipDays(@Nullable XmlElement given) {
        return given == null
                ? Set.of()
                : given.children("day").stream()
                        .flatMap(day -> day(day.text()).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<DayOfWeek> day(@Nullable String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                .equalsIgnoreCase(name)
                        || day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equalsIgnoreCase(name))
                .findFirst();
    }

    private static @Nullable Duration updateEvery(XmlElement feed) {
        var name = feed.value("sy:updateperiod");
        var period = name == null ? null : period(name.toLowerCase(Locale.ROOT));
        int times = number(feed.value("sy:updatefrequency")).filter(n -> n > 0).orElse(1);
        return period == null ? null : period.dividedBy(times);
    }

    private static @Nullable Duration period(String name) {
        return switch (name) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
    }

    private static Optional<Integer> number(@Nullable String text) {
        return text != null && NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
