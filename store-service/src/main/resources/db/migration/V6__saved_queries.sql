-- Questions that are kept, and whom new matches of each are told. Positions are those of the stream, as text.
CREATE TABLE saved_query (
    id               text        PRIMARY KEY,
    name             text        NOT NULL,
    parameters       jsonb       NOT NULL, -- the filters, by the names that the API has for them
    created_at       timestamptz NOT NULL,
    -- All that follows is of the webhook; url and state are null where there is none.
    url              text,
    secret           text,
    state            text        CHECK (state IN ('ACTIVE', 'GIVEN_UP')),
    position         text,        -- all matches before it are delivered
    pending_end      text,        -- where the batch ends that is being tried, so that a repetition is the same batch
    next_at          timestamptz, -- not tried before
    failures         integer     NOT NULL DEFAULT 0,
    failing_since    timestamptz,
    last_error       text,
    last_delivery_at timestamptz,
    delivered        bigint      NOT NULL DEFAULT 0,
    -- Who delivers now. By the clock of the database, which all instances share.
    lease            text,
    leased_until     timestamptz,
    CHECK ((url IS NULL) = (state IS NULL) AND (url IS NULL) = (position IS NULL) AND (url IS NULL) = (secret IS NULL))
);

CREATE INDEX saved_query_due ON saved_query (next_at) WHERE state = 'ACTIVE';
