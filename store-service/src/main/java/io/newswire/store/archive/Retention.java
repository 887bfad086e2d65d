package io.newswire.store.archive;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes closed files by their age. A file outlives its own time by {@link Known#WINDOW}: younger revisits may refer to
 * its payloads, and each of them is to be readable for as long as it is kept itself.
 */
record Retention(ArchiveFolder folder, @Nullable Duration keep) {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** How many were deleted. */
    int run(Instant now) throws IOException {
        int deleted = 0;
        if (keep != null) {
            var oldest = now.minus(keep).minus(Known.WINDOW);
            for (var name : folder.closed()) {
                if (name.base().startsWith(WarcName.PREFIX)
                        && folder.changed(name).isBefore(oldest)) {
                    LOG.info("{} is deleted for its age", name.fileName());
                    folder.delete(name);
                    deleted++;
                }
            }
        }
        return deleted;
    }
}
