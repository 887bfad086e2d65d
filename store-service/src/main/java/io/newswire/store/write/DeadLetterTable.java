package io.newswire.store.write;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes {@code dead_letter}. */
final class DeadLetterTable {
    private static final String INSERT = """
            INSERT INTO dead_letter (
                topic, partition, "offset", stage, reason, detail, origin_topic, origin_partition, origin_offset, at,
                key, value, headers, redriven, previous)
            VALUES (
                :topic, :partition, :offset, :stage, :reason, :detail, :originTopic, :originPartition, :originOffset,
                :at, :key, :value, :headers::jsonb, :redriven, :previous)
            ON CONFLICT DO NOTHING""";

    private DeadLetterTable() {}

    static void store(Handle handle, List<DeadLetterRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(INSERT);
        rows.forEach(row -> add(batch, row));
        batch.execute();
    }

    private static void add(PreparedBatch batch, DeadLetterRow row) {
        batch.bind("topic", row.topic())
                .bind("partition", row.partition())
                .bind("offset", row.offset())
                .bind("stage", row.stage())
                .bind("reason", row.reason())
                .bind("detail", row.detail())
                .bind("originTopic", row.originTopic())
                .bind("originPartition", row.originPartition())
                .bind("originOffset", row.originOffset())
                .bind("at", row.at())
                .bind("key", row.key())
                .bind("value", row.value())
                .bind("headers", row.headers())
                .bind("redriven", row.redriven())
                .bind("previous", row.previous())
                .add();
    }
}
