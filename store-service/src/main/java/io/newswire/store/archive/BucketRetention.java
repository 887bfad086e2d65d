package io.newswire.store.archive;

import io.newswire.store.bucket.Bucket.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a bucket have had their time: as in a folder, {@link Known#WINDOW} after their own. A WARC file and its indexes
 * go together.
 *
 * @param keep null for ever
 */
record BucketRetention(@Nullable Duration keep) {
    private static final List<String> ENDINGS = List.of(WarcName.WARC, WarcName.IDS, WarcName.INDEX);

    /** Names in the order to delete them in: the WARC file first, so that none is there without its indexes. */
    List<String> expired(List<Stored> stored, Instant now) {
        if (keep == null) {
            return List.of();
        }
        var oldest = now.minus(keep).minus(Known.WINDOW);
        var groups = new TreeMap<WarcName, List<Stored>>();
        for (var file : stored) {
            ENDINGS.stream()
                    .filter(ending -> file.name().startsWith(WarcName.PREFIX)
                            && file.name().endsWith(ending))
                    .forEach(ending -> groups.computeIfAbsent(
                                    WarcName.of(file.name(), ending), name -> new ArrayList<>())
                            .add(file));
        }
        return groups.values().stream()
                // The youngest decides: an index whose WARC file is on its way is not old.
                .filter(group -> group.stream().allMatch(file -> file.changed().isBefore(oldest)))
                .flatMap(group -> group.stream()
                        .map(Stored::name)
                        .sorted(Comparator.comparing(name -> !name.endsWith(WarcName.WARC))))
                .toList();
    }
}
