-- Articles and their revisions by month. What there was moves in from the tables that are renamed here.
ALTER TABLE article RENAME TO article_before;
ALTER INDEX article_pkey RENAME TO article_before_pkey;
ALTER TABLE article_revision RENAME TO article_revision_before;
ALTER INDEX article_revision_pkey RENAME TO article_revision_before_pkey;
DROP INDEX article_search, article_listed_at, article_stored_at, article_config, article_language, article_publisher,
    article_duplicate_of, article_deleted_at, article_story, article_stored_order;

-- The parts that both tables have: a month of articles that are kept for the same time. A part that was dropped stays here for a while.
CREATE TABLE article_part (
    part       bigint      PRIMARY KEY,   -- keep_days * 1000000 + year * 100 + month
    keep_days  integer     NOT NULL,      -- 0: for as long as the settings say
    month      date        NOT NULL,      -- its first day, in UTC
    earliest   timestamptz NOT NULL,      -- no article of it is listed before,
    latest     timestamptz NOT NULL,      -- nor after
    expired_at timestamptz,               -- since when nothing is written to it any more
    cleared    boolean     NOT NULL DEFAULT false  -- neither its tables nor anything that belongs to them are there
);

-- In which part each article is: that of the time at which it was stored first, for good. What makes an id unique.
CREATE TABLE article_place (
    id   text   PRIMARY KEY,
    part bigint NOT NULL
);

-- Every revision of every article, as it came over the topic.
CREATE TABLE article_revision (
    part      bigint      NOT NULL,
    id        text        NOT NULL,
    revision  integer     NOT NULL CHECK (revision >= 1),
    document  jsonb       NOT NULL,
    stored_at timestamptz NOT NULL DEFAULT now()
) PARTITION BY LIST (part);

-- The newest revision of each, with what lists, filters and the search need. Columns are as versions 1 to 5 explain them.
CREATE TABLE article (
    part                bigint           NOT NULL,
    id                  text             NOT NULL,
    revision            integer          NOT NULL CHECK (revision >= 1),
    url                 text,
    headline            text             NOT NULL,
    authors             text[]           NOT NULL,
    date_published      timestamptz,
    date_published_text text,
    listed_at           timestamptz      NOT NULL,
    section             text,
    publisher           text,
    language            text,
    word_count          integer          NOT NULL,
    duplicate_of        text,
    duplicate_kind      text,
    similarity          double precision,
    feed_url            text,
    fetched_at          timestamptz      NOT NULL,
    enriched_at         timestamptz      NOT NULL,
    stored_at           timestamptz      NOT NULL DEFAULT now(),
    document            jsonb            NOT NULL,
    search_config       text             NOT NULL,
    search              tsvector         NOT NULL,
    deleted_at          timestamptz,
    story               text,
    source_organization text,
    stored_tx           xid8             NOT NULL DEFAULT pg_current_xact_id(),
    source              text,
    country             text,
    completeness        text
) PARTITION BY LIST (part);

-- The newest month in which a headline had the word: once there is no part so old, nobody needs it.
ALTER TABLE headline_word ADD COLUMN month date NOT NULL DEFAULT date_trunc('month', now() AT TIME ZONE 'UTC');
ALTER TABLE headline_word ALTER COLUMN month DROP DEFAULT;
