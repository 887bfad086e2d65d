-- When each article was deleted last. It may be told before a revision that is older comes in: what counts is the times.
CREATE TABLE article_deletion (
    id         text        PRIMARY KEY,
    deleted_at timestamptz NOT NULL
);

-- Null while the newest revision is younger than the deletion, or there was none.
ALTER TABLE article ADD COLUMN deleted_at timestamptz;

CREATE INDEX article_deleted_at ON article (deleted_at) WHERE deleted_at IS NOT NULL;
