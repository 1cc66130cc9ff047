-- Who is to come or has left is nobody's business outside of the office (P5), and a file of the database does not tell them from who works
-- here: name, phone and badge stand encrypted, as e-mail does. Rows that exist are encrypted by the first instance that starts with this
-- release (StaffSealing); an older one, which would publish what it cannot read, fails without the words of the name.

ALTER TABLE staff_member
    DROP CONSTRAINT staff_member_phone_form,
    DROP CONSTRAINT staff_member_badge_once,
    DROP CONSTRAINT staff_member_erased_whole,
    -- Its index goes with it. Lists are searched and ordered by the names once they are read.
    DROP COLUMN name_words;

ALTER TABLE staff_member
    -- Keyed, of the number: equal ones are found without being readable.
    ADD COLUMN badge_hash text CONSTRAINT staff_member_badge_once UNIQUE,
    ADD CONSTRAINT staff_member_erased_whole
        CHECK (erased_at IS NULL OR (num_nonnulls(badge, account, subject) = 0 AND contacts_erased_at IS NOT NULL)),
    -- Not of rows that are still to be encrypted.
    ADD CONSTRAINT staff_member_badge_hashed CHECK (num_nulls(badge, badge_hash) <> 1) NOT VALID;
