-- The directory and the accounts in Keycloak are compared by one instance at a time, and what differs stays readable while Keycloak
-- is away.

CREATE TABLE staff_account_check (
    id integer CONSTRAINT staff_account_check_pk PRIMARY KEY CONSTRAINT staff_account_check_single CHECK (id = 1),
    -- Until then whoever took it checks; a killed instance holds nobody up for longer.
    taken_until timestamptz NOT NULL,
    checked_at timestamptz
);

INSERT INTO staff_account_check (id, taken_until) VALUES (1, '-infinity');

CREATE TABLE staff_account_difference (
    account text NOT NULL,
    kind text NOT NULL,
    member_id uuid CONSTRAINT staff_account_difference_member_fk REFERENCES staff_member ON DELETE CASCADE,
    expected text,
    found text,
    since timestamptz NOT NULL,
    CONSTRAINT staff_account_difference_pk PRIMARY KEY (account, kind)
);

CREATE INDEX staff_account_difference_member_idx ON staff_account_difference (member_id);
