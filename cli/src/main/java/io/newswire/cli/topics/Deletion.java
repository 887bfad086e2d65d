package io.newswire.cli.topics;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** Which changes of a setting make the broker delete records that it keeps now. */
final class Deletion {
    private static final Set<String> LIMITS =
            Set.of(TopicConfig.RETENTION_MS_CONFIG, TopicConfig.RETENTION_BYTES_CONFIG);

    private Deletion() {}

    /** @param from as it is, null where nothing says so */
    static boolean follows(String setting, @Nullable String from, String to) {
        if (from == null) {
            return false;
        }
        return LIMITS.contains(setting)
                ? limit(to) < limit(from)
                : setting.equals(TopicConfig.CLEANUP_POLICY_CONFIG)
                        && !policies(from).containsAll(policies(to));
    }

    /** Of clean-up, parted by commas. */
    static Set<String> policies(String list) {
        var all = new TreeSet<String>();
        Arrays.stream(list.split(",")).map(String::strip).forEach(all::add);
        return all;
    }

    /** -1 is none. */
    private static long limit(String value) {
        long limit = Long.parseLong(value);
        return limit < 0 ? Long.MAX_VALUE : limit;
    }
}
