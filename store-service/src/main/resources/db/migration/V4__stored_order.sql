-- The transaction that stored the newest revision: the order in which articles are streamed. Numbers below those of all
-- running transactions are final, which no clock and no sequence can tell. Rows of before get the number of this migration.
ALTER TABLE article ADD COLUMN stored_tx xid8 NOT NULL DEFAULT pg_current_xact_id();

CREATE INDEX article_stored_order ON article (stored_tx, id);
