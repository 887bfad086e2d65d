package io.newswire.client;

import io.newswire.contracts.Article;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.EventType;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a record of {@code articles} or {@code articles-latest} says. Anything but what is promised of them is refused. */
final class RecordReader {
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);
    private static final String DATASCHEMA = EventType.ARTICLE_REVISED.dataschema();
    /** Of the {@code ce_id} behind the article's id. */
    private static final Pattern DELETION = Pattern.compile(":([1-9][0-9]{0,8}):deleted");

    private RecordReader() {}

    /** @throws UnreadableRecordException when it is no event of an article that is known here */
    static ArticleEvent read(ConsumerRecord<byte[], byte[]> record) {
        var id = RecordText.utf8(record.key());
        if (id == null) {
            throw unreadable(record, "it has no key, which is the article's id");
        }
        byte[] value = record.value();
        return value == null ? deleted(record, id) : updated(record, id, value);
    }

    private static ArticleEvent updated(ConsumerRecord<byte[], byte[]> record, String id, byte[] value) {
        var schema = RecordText.header(record, EventHeader.DATASCHEMA).orElse(DATASCHEMA);
        if (!schema.equals(DATASCHEMA)) {
            throw unreadable(
                    record,
                    "it follows " + schema + ", this library knows " + DATASCHEMA + ": use a newer version of it");
        }
        try {
            var article = ARTICLE.decode(value);
            if (!article.id().equals(id)) {
                throw unreadable(record, "its key is " + id + ", its article " + article.id());
            }
            return new ArticleEvent.Updated(article);
        } catch (UndecodableException e) {
            throw new UnreadableRecordException(record, String.valueOf(e.getMessage()), e);
        }
    }

    private static ArticleEvent deleted(ConsumerRecord<byte[], byte[]> record, String id) {
        var type = RecordText.header(record, EventHeader.TYPE).orElse("nothing");
        if (!type.equals(EventType.ARTICLE_DELETED.type())) {
            throw unreadable(record, "it has no value, and its ce_type says " + type);
        }
        return new ArticleEvent.Deleted(id, lastRevision(record, id), time(record));
    }

    private static int lastRevision(ConsumerRecord<byte[], byte[]> record, String id) {
        var event = RecordText.header(record, EventHeader.ID).orElse("");
        var found = DELETION.matcher(event.startsWith(id) ? event.substring(id.length()) : "");
        if (!found.matches()) {
            throw unreadable(record, "its ce_id is '" + event + "', not " + id + ":REVISION:deleted");
        }
        return Integer.parseInt(found.group(1));
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) {
        var text = RecordText.header(record, EventHeader.TIME).orElse("");
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableRecordException(record, "its ce_time is '" + text + "', which is no time", e);
        }
    }

    private static UnreadableRecordException unreadable(ConsumerRecord<byte[], byte[]> record, String problem) {
        return new UnreadableRecordException(record, problem, null);
    }
}
