-- What is kept of a leaver is personal data, and goes when nobody needs it any more (P5): ways of contact first, the name with the
-- records that name who acted. What stays is that there was somebody: in which office, at which place, until when.

ALTER TABLE staff_member
    ADD COLUMN contacts_erased_at timestamptz,
    ADD COLUMN erased_at timestamptz,
    ALTER COLUMN given_name DROP NOT NULL,
    ALTER COLUMN family_name DROP NOT NULL,
    ADD CONSTRAINT staff_member_named_until_erased
        CHECK (num_nulls(given_name, family_name) = CASE WHEN erased_at IS NULL THEN 0 ELSE 2 END),
    ADD CONSTRAINT staff_member_contacts_erased CHECK (contacts_erased_at IS NULL OR num_nonnulls(phone, email) = 0),
    ADD CONSTRAINT staff_member_erased_whole
        CHECK (erased_at IS NULL
            OR (num_nonnulls(badge, account, subject) = 0 AND name_words = '' AND contacts_erased_at IS NOT NULL));

CREATE INDEX staff_member_to_erase_idx ON staff_member (employed_until) WHERE erased_at IS NULL;

-- A badge is never given twice, also when nobody knows any more whose it was: a keyed hash of its number.
CREATE TABLE staff_badge_given (
    hash text CONSTRAINT staff_badge_given_pk PRIMARY KEY
);
