-- Services are found by their words, typing errors included, without looking at all of them. A word is found by how it begins, and by
-- what is left of its first letters without up to two of them: whatever is at most two errors away shares such a rest with it.

CREATE TABLE vocabulary_word (
    kind text NOT NULL,
    subject text NOT NULL,
    word text COLLATE "C" NOT NULL,
    rests text[] NOT NULL,
    CONSTRAINT vocabulary_word_pk PRIMARY KEY (kind, subject, word)
);

CREATE INDEX vocabulary_word_beginning_idx ON vocabulary_word (word);
CREATE INDEX vocabulary_word_rests_idx ON vocabulary_word USING gin (rests);

-- The catalogue and the competence directory are read from their files once more, which fills the new table.
DELETE FROM seed WHERE name IN ('services', 'authorities');
