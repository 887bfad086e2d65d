package io.newswire.client;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * How far a consumer without a group has come in all partitions; empty before it has begun. Kept together with what was made of the events, in one
 * transaction, it makes each event count once. Its text is for {@link #parse} only: what it looks like may change, what was
 * written before stays readable.
 */
public final class Position {
    private static final Pattern PARTITION =
            Pattern.compile("([0-9]{1,9})=([0-9]{1,18})(?: (state [0-9]{1,18} [0-9]{1,18} [0-9]{1,18}))?");

    private final TreeMap<Integer, Place> places;

    Position(Map<Integer, Place> places) {
        this.places = new TreeMap<>(places);
    }

    /** @throws IllegalArgumentException when the text is not one that {@link #toString} gave */
    public static Position parse(String text) {
        var places = new TreeMap<Integer, Place>();
        if (text.isEmpty()) {
            return new Position(places);
        }
        for (var part : text.split(",", -1)) {
            var found = PARTITION.matcher(part);
            if (!found.matches()) {
                throw new IllegalArgumentException("'" + text + "' is no position: give back what toString gave");
            }
            var metadata = Optional.ofNullable(found.group(3)).orElse("");
            places.put(
                    Integer.parseInt(found.group(1)),
                    Place.of(new OffsetAndMetadata(Long.parseLong(found.group(2)), metadata)));
        }
        return new Position(places);
    }

    Optional<Place> place(int partition) {
        return Optional.ofNullable(places.get(partition));
    }

    /** One line of ASCII, some dozen characters for each partition. */
    @Override
    public String toString() {
        return places.entrySet().stream()
                .map(each -> each.getKey() + "=" + text(each.getValue().committed()))
                .collect(Collectors.joining(","));
    }

    private static String text(OffsetAndMetadata place) {
        return place.metadata().isEmpty() ? "" + place.offset() : place.offset() + " " + place.metadata();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position position && position.places.equals(places);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }
}
