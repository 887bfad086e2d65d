-- Every revision of every article, as it came over the topic.
CREATE TABLE article_revision (
    id        text        NOT NULL,
    revision  integer     NOT NULL CHECK (revision >= 1),
    document  jsonb       NOT NULL,
    stored_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (id, revision)
);

-- The newest revision of each, with what lists, filters and the search need.
CREATE TABLE article (
    id                  text             PRIMARY KEY,
    revision            integer          NOT NULL CHECK (revision >= 1),
    url                 text,
    headline            text             NOT NULL,
    authors             text[]           NOT NULL,
    date_published      timestamptz,              -- null where unknown or outside the years 1 to 9999
    date_published_text text,                     -- as exact as the publisher gave it
    listed_at           timestamptz      NOT NULL, -- orders lists: date_published unless it is unknown or in the future
    section             text,
    publisher           text,
    language            text,                     -- primary subtag, lower case
    word_count          integer          NOT NULL,
    duplicate_of        text,
    duplicate_kind      text,
    similarity          double precision,
    feed_url            text,
    fetched_at          timestamptz      NOT NULL,
    enriched_at         timestamptz      NOT NULL,
    stored_at           timestamptz      NOT NULL DEFAULT now(),
    document            jsonb            NOT NULL,
    -- A name, not a regconfig: pg_upgrade refuses tables that hold one.
    search_config       text             NOT NULL,
    search              tsvector         NOT NULL
);

CREATE INDEX article_search       ON article USING gin (search);
CREATE INDEX article_listed_at    ON article (listed_at DESC, id DESC);
CREATE INDEX article_stored_at    ON article (stored_at DESC);
CREATE INDEX article_config       ON article (search_config);
CREATE INDEX article_language     ON article (language, listed_at DESC, id DESC);
CREATE INDEX article_publisher    ON article (publisher, listed_at DESC, id DESC);
CREATE INDEX article_duplicate_of ON article (duplicate_of) WHERE duplicate_of IS NOT NULL;

-- Records that no stage could process, byte for byte, with the cause. Keyed by their place in the dead-letters topic.
CREATE TABLE dead_letter (
    topic            text        NOT NULL,
    partition        integer     NOT NULL,
    "offset"         bigint      NOT NULL,
    stage            text        NOT NULL,
    reason           text        NOT NULL,
    detail           text        NOT NULL,
    origin_topic     text,
    origin_partition integer,
    origin_offset    bigint,
    at               timestamptz NOT NULL,
    key              bytea,
    value            bytea,
    headers          jsonb       NOT NULL,
    PRIMARY KEY (topic, partition, "offset")
);

CREATE INDEX dead_letter_at     ON dead_letter (at DESC, partition DESC, "offset" DESC);
CREATE INDEX dead_letter_reason ON dead_letter (reason);

-- How each followed feed does, as of its last poll.
CREATE TABLE feed_status (
    url                  text        PRIMARY KEY,
    state                text        NOT NULL,
    title                text,
    last_polled_at       timestamptz,
    next_poll_at         timestamptz,
    last_outcome         text,
    last_error           text,
    consecutive_failures integer     NOT NULL,
    entries_seen         bigint      NOT NULL,
    updated_at           timestamptz NOT NULL,
    document             jsonb       NOT NULL
);
