package io.newswire.store.query;

import io.newswire.contracts.Topic;
import io.newswire.store.query.DeadLetterGroups.Group;
import io.newswire.store.query.DeadLetterPlan.TopicShare;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Counts dead letters: by their cause, and what a selection of them is. */
final class DeadLetterCounts {
    private static final int MOST_GROUPS = 100;
    private static final int MOST_TOPICS = 50;

    private static final String GROUPS = """
            WITH cause AS (
                SELECT stage AS of_stage, reason AS of_reason, origin_topic AS of_topic, error AS of_error,
                    count(*) AS letters, count(*) FILTER (WHERE redriven > 0) AS again, min(at) AS oldest,
                    max(at) AS newest, max(id) AS sample
                FROM dead_letter WHERE %s
                GROUP BY stage, reason, origin_topic, error
                ORDER BY letters DESC, sample DESC LIMIT :rows)
            SELECT letters, again, oldest, newest, %s
            FROM cause JOIN dead_letter ON id = sample
            ORDER BY letters DESC, sample DESC""";

    private static final String TOTALS = """
            SELECT count(*) AS letters, coalesce(sum(octet_length(value)), 0) AS bytes,
                count(*) FILTER (WHERE redriven > 0) AS again, count(*) FILTER (WHERE origin_topic IS NULL) AS homeless,
                min(at) AS oldest, max(at) AS newest, max(id) AS sample
            FROM dead_letter WHERE %s""";

    private static final String TOPICS = """
            SELECT origin_topic, count(*) AS letters FROM dead_letter WHERE origin_topic IS NOT NULL AND %s
            GROUP BY origin_topic ORDER BY letters DESC, origin_topic LIMIT :rows""";

    private static final String SAMPLE = "SELECT " + DeadLetterList.COLUMNS + " FROM dead_letter WHERE id = :id";

    private DeadLetterCounts() {}

    static DeadLetterGroups groups(Handle handle, DeadLetterFilter filter) {
        var sql = GROUPS.formatted(filter.condition(), DeadLetterList.COLUMNS);
        var groups = filter.bound(handle.createQuery(sql))
                .bind("rows", MOST_GROUPS + 1)
                .map((row, context) -> {
                    var sample = Rows.deadLetter(row);
                    return new Group(
                            sample.stage(),
                            sample.reason(),
                            sample.originTopic(),
                            sample.error(),
                            row.getLong("letters"),
                            row.getLong("again"),
                            Rows.instant(row, "oldest"),
                            Rows.instant(row, "newest"),
                            sample);
                })
                .list();
        boolean more = groups.size() > MOST_GROUPS;
        return new DeadLetterGroups(more ? groups.subList(0, MOST_GROUPS) : groups, more);
    }

    static DeadLetterPlan plan(Handle handle, DeadLetterFilter filter) {
        var topics = filter.bound(handle.createQuery(TOPICS.formatted(filter.condition())))
                .bind("rows", MOST_TOPICS)
                .map((row, context) -> new TopicShare(row.getString("origin_topic"), row.getLong("letters")))
                .list();
        return filter.bound(handle.createQuery(TOTALS.formatted(filter.condition())))
                .map((row, context) -> new DeadLetterPlan(
                        row.getLong("letters"),
                        row.getLong("bytes"),
                        row.getLong("again"),
                        row.getLong("homeless"),
                        Rows.optionalInstant(row, "oldest"),
                        Rows.optionalInstant(row, "newest"),
                        topics,
                        warnings(topics, row.getLong("again"), row.getLong("homeless")),
                        sample(handle, row.getObject("sample", Long.class))))
                .one();
    }

    private static @Nullable FoundDeadLetter sample(Handle handle, @Nullable Long id) {
        return id == null
                ? null
                : handle.createQuery(SAMPLE)
                        .bind("id", id)
                        .map((row, context) -> Rows.deadLetter(row))
                        .one();
    }

    private static List<String> warnings(List<TopicShare> topics, long again, long homeless) {
        var warnings = new ArrayList<String>();
        topics.stream()
                .filter(share -> isCompacted(share.topic()))
                .forEach(share -> warnings.add(share.topic()
                        + " keeps the last record of a key: one that is re-driven takes the place of what came since"));
        if (again > 0) {
            warnings.add(again + " of them had been re-driven before, and failed again");
        }
        if (homeless > 0) {
            warnings.add(homeless + " of them do not say which topic they are from, and cannot be re-driven");
        }
        return warnings;
    }

    private static boolean isCompacted(String topic) {
        return Topic.named(topic)
                .map(Topic::config)
                .map(config -> config.getOrDefault("cleanup.policy", "").contains("compact"))
                .orElse(false);
    }
}
