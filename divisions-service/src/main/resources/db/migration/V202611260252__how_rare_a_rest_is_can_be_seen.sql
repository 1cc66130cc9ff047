-- Nearly every rest of a word is rare. From few of them PostgreSQL takes those that it has not seen for common ones, and would rather read
-- the whole table for a long word than go by the index over rests.

ALTER TABLE vocabulary_word ALTER COLUMN rests SET STATISTICS 1000;
