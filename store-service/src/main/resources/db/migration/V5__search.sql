-- For counts: the host of the address, the publisher's country, and whether the page held the whole article.
ALTER TABLE article ADD COLUMN source text;
ALTER TABLE article ADD COLUMN country text;
ALTER TABLE article ADD COLUMN completeness text;

-- Every word that a headline ever had, so that misspelled ones find their like. In the order of bytes, for beginnings.
CREATE TABLE headline_word (
    word   text COLLATE "C" PRIMARY KEY,
    pieces text[] NOT NULL
);

CREATE INDEX headline_word_pieces ON headline_word USING gin (pieces);
