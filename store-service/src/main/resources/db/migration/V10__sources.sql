-- Which feeds bring articles of which source, and the newest day of which there is one; the empty text for what no feed brought.
CREATE TABLE source_feed (
    source   text NOT NULL,
    feed_url text NOT NULL,
    newest   date NOT NULL,
    PRIMARY KEY (source, feed_url)
);

INSERT INTO source_feed (source, feed_url, newest)
SELECT source, CASE WHEN octet_length(feed_url) <= 2000 THEN feed_url ELSE '' END AS feed,
    max(least((listed_at AT TIME ZONE 'UTC')::date, (now() AT TIME ZONE 'UTC')::date))
FROM article
WHERE source IS NOT NULL AND deleted_at IS NULL
GROUP BY source, feed;

-- So that articles of a time are counted by their source without a look at their rows.
DROP INDEX article_listed_at;
CREATE INDEX article_listed_at ON article (listed_at DESC, id DESC) INCLUDE (source, completeness, duplicate_kind, deleted_at);
