-- Staff are recognisable by name (P11) and messages end with their block (E1): a directory that the office keeps itself, with who is
-- above and who stands in on which days. It begins empty: no source names an employee, and none is invented.

CREATE TABLE staff_member (
    id uuid CONSTRAINT staff_member_pk PRIMARY KEY,
    version bigint NOT NULL,
    given_name text NOT NULL CONSTRAINT staff_member_given_name_said CHECK (given_name <> ''),
    family_name text NOT NULL CONSTRAINT staff_member_family_name_said CHECK (family_name <> ''),
    -- Small letters without diacritics, the family name first: what a search looks at, and the order of lists.
    name_words text COLLATE "C" NOT NULL,
    position_lv text NOT NULL,
    position_en text,
    position_ru text,
    -- Where it is another than the place.
    unit_lv text,
    unit_en text,
    unit_ru text,
    place_id text NOT NULL CONSTRAINT staff_member_place_fk REFERENCES place DEFERRABLE INITIALLY DEFERRED,
    phone text CONSTRAINT staff_member_phone_form CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
    -- Encrypted: the public does not see it.
    email text,
    -- Never given twice, so that a badge that somebody has noted tells one employee.
    badge text CONSTRAINT staff_member_badge_once UNIQUE,
    superior_id uuid CONSTRAINT staff_member_superior_fk REFERENCES staff_member
        CONSTRAINT staff_member_superior_is_another CHECK (superior_id <> id),
    -- As the employee signs in, and whom tokens then name; the second is learnt from Keycloak.
    account text CONSTRAINT staff_member_account_form CHECK (account = lower(account) AND account <> ''),
    subject text,
    employed_from date NOT NULL,
    employed_until date,
    -- Before the end of the last day.
    left_at timestamptz,
    invented boolean NOT NULL,
    CONSTRAINT staff_member_employed_in_order CHECK (employed_from <= employed_until),
    CONSTRAINT staff_member_left_on_a_last_day CHECK (left_at IS NULL OR employed_until IS NOT NULL),
    CONSTRAINT staff_member_account_of_one_at_a_time
        EXCLUDE USING gist (account WITH =, daterange(employed_from, employed_until, '[]') WITH &&)
);

CREATE INDEX staff_member_place_idx ON staff_member (place_id);
CREATE INDEX staff_member_superior_idx ON staff_member (superior_id);
CREATE INDEX staff_member_name_idx ON staff_member (name_words, id);

CREATE TABLE staff_deputy (
    id uuid CONSTRAINT staff_deputy_pk PRIMARY KEY,
    member_id uuid NOT NULL CONSTRAINT staff_deputy_member_fk REFERENCES staff_member,
    deputy_id uuid NOT NULL CONSTRAINT staff_deputy_deputy_fk REFERENCES staff_member
        CONSTRAINT staff_deputy_is_another CHECK (deputy_id <> member_id),
    first_day date NOT NULL,
    last_day date NOT NULL,
    CONSTRAINT staff_deputy_days_in_order CHECK (first_day <= last_day),
    -- Of two people one stands in for the other at a time, and once; longer circles are refused in code, in turn.
    CONSTRAINT staff_deputy_once_at_a_time EXCLUDE USING gist (
        least(member_id, deputy_id) WITH =, greatest(member_id, deputy_id) WITH =, daterange(first_day, last_day, '[]') WITH &&)
);

CREATE INDEX staff_deputy_member_idx ON staff_deputy (member_id);
CREATE INDEX staff_deputy_deputy_idx ON staff_deputy (deputy_id);
