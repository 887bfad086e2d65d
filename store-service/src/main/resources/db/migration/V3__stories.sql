-- The story that the article named when it was written, and the news agency that it names. Null where it names none.
ALTER TABLE article ADD COLUMN story text;
ALTER TABLE article ADD COLUMN source_organization text;

CREATE INDEX article_story ON article (story, listed_at DESC, id DESC) WHERE story IS NOT NULL;

-- Every story as it is after its last change; also those that were merged into another, so that links to them go on.
CREATE TABLE stories (
    id                  text        PRIMARY KEY,
    change              text        NOT NULL,
    changed             text,
    member_count        integer     NOT NULL,
    first_publisher     text,
    source_organization text,
    merged_into         text,
    updated_at          timestamptz NOT NULL,
    document            jsonb       NOT NULL
);

CREATE INDEX stories_updated_at ON stories (updated_at DESC, id DESC) WHERE merged_into IS NULL;

-- Of which story an article is. Of two for as long as the change of only one of them is stored: the later change counts.
CREATE TABLE story_members (
    article text NOT NULL,
    story   text NOT NULL REFERENCES stories ON DELETE CASCADE,
    PRIMARY KEY (article, story)
);

CREATE INDEX story_members_story ON story_members (story);
