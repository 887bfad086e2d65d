-- What became of each dead letter, and what operators asked for.
ALTER TABLE dead_letter
    -- In the order of storing: a run takes what was stored before it began, and never what it brings forth itself.
    ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    ADD COLUMN place text NOT NULL GENERATED ALWAYS AS (partition::text || ':' || "offset"::text) STORED,
    -- The detail without what differs from record to record, so that one fault is one group.
    ADD COLUMN error text NOT NULL GENERATED ALWAYS AS (btrim(left(regexp_replace(regexp_replace(left(detail, 1000),
        'https?://[^[:space:]]+|"[^"]*"|''[^'']*''|\m[0-9a-fA-F]{8,}\M|[0-9]+', '…', 'g'), '[[:space:]]+', ' ', 'g'), 200)))
        STORED,
    ADD COLUMN state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'REDRIVEN', 'DISCARDED')),
    ADD COLUMN settled_at timestamptz,
    ADD COLUMN settled_by text,
    ADD COLUMN settled_why text,
    ADD COLUMN run text,
    ADD COLUMN trouble text,                        -- why it could not be re-driven
    ADD COLUMN redriven integer NOT NULL DEFAULT 0, -- how often the record had been re-driven before
    ADD COLUMN previous text,                       -- the place of the dead letter that it was before
    ADD CHECK ((state = 'OPEN') = (settled_at IS NULL) AND (settled_at IS NULL) = (settled_by IS NULL));

CREATE INDEX dead_letter_place    ON dead_letter (place);
CREATE INDEX dead_letter_stored   ON dead_letter (state, id);
CREATE INDEX dead_letter_listed   ON dead_letter (state, at DESC, partition DESC, "offset" DESC);
CREATE INDEX dead_letter_previous ON dead_letter (previous) WHERE previous IS NOT NULL;

-- A selection that is re-driven or discarded, in batches; position and counts change in the transaction of each batch.
CREATE TABLE dead_letter_run (
    id           text        PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN ('REDRIVE', 'DISCARD')),
    selection    jsonb       NOT NULL,
    requested_by text        NOT NULL,
    why          text        CHECK (kind = 'REDRIVE' OR why IS NOT NULL),
    created_at   timestamptz NOT NULL,
    up_to        bigint      NOT NULL, -- the newest dead letter of its beginning
    total        bigint      NOT NULL, -- that fitted then
    state        text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'STOPPED')),
    position     bigint      NOT NULL DEFAULT 0,
    done         bigint      NOT NULL DEFAULT 0,
    failed       bigint      NOT NULL DEFAULT 0,
    trouble      text,                 -- what it waits for
    ended_at     timestamptz,
    -- Who carries it out now. By the clock of the database, which all instances share.
    lease        text,
    leased_until timestamptz
);

CREATE INDEX dead_letter_run_running ON dead_letter_run (created_at) WHERE state = 'RUNNING';
CREATE INDEX dead_letter_run_listed  ON dead_letter_run (created_at DESC, id DESC);
