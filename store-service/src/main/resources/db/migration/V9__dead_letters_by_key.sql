-- A hash index: keys come from outside, and a long one would not fit into another.
CREATE INDEX dead_letter_key ON dead_letter USING hash (key);
