-- Where an account and the directory contradict each other, both names stood in clear beside the name of the account, of leavers and of
-- whom the directory does not know too (P5). They stand encrypted now, found by a keyed hash of the account. What is there cannot be encrypted
-- here, and goes: the comparison finds it again within a minute, known since then. An older instance fails to write, rather than write in clear.

DELETE FROM staff_account_difference;

ALTER TABLE staff_account_difference DROP CONSTRAINT staff_account_difference_pk;

ALTER TABLE staff_account_difference
    ADD COLUMN account_hash text NOT NULL,
    ADD CONSTRAINT staff_account_difference_pk PRIMARY KEY (account_hash, kind);
