-- The rule by which articles are filed, for those that are there: the month of listing, else of fetching, where it is believable
-- and at most 24 months ago; else that of storing.
CREATE FUNCTION pg_temp.believable(moment timestamptz) RETURNS boolean
    RETURN moment BETWEEN timestamptz '1990-01-01 00:00:00+00' AND now() + interval '1 day';

CREATE FUNCTION pg_temp.recent(moment timestamptz) RETURNS boolean
    RETURN date_trunc('month', moment, 'UTC') >= date_trunc('month', now(), 'UTC') - interval '24 months'
        AND moment <= now() + interval '1 day';

CREATE FUNCTION pg_temp.part(moment timestamptz) RETURNS bigint
    RETURN to_char(moment AT TIME ZONE 'UTC', 'YYYYMM')::bigint;

INSERT INTO article_place (id, part)
SELECT id, pg_temp.part(CASE
    WHEN pg_temp.believable(listed_at) THEN
        CASE WHEN pg_temp.recent(listed_at) THEN listed_at WHEN pg_temp.recent(stored_at) THEN stored_at ELSE now() END
    WHEN pg_temp.recent(fetched_at) THEN fetched_at
    WHEN pg_temp.recent(stored_at) THEN stored_at
    ELSE now() END)
FROM article_before
ORDER BY id;

-- None is known that has no article. If there is one, it is not lost.
INSERT INTO article_place (id, part)
SELECT DISTINCT id, pg_temp.part(now()) FROM article_revision_before
ON CONFLICT DO NOTHING;
