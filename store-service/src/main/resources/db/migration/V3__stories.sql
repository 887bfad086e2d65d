-- The story that the article named when it was written, and the news agency that it names. Null where it names none.
ALTER TABLE article ADD COLUMN story text;
ALTER TABLE article ADD COLUMN source_organization text;

CREATE INDEX article_story ON article (story, listed_at DESC, id DESC) WHERE story IS NOT NULL;
