-- Why: a front end in a browser may read answers only if its origin is known, and each client has limits and keys of its own. Administrators register that
-- over the API, every instance of the gateway learns of it within seconds, and whoever asks later sees who has changed what. No person is named here: the
-- address is that of an organisation, and who made a change is the subject of a token.

CREATE TABLE client (
    id                  text COLLATE "C" NOT NULL CONSTRAINT client_id_is_primary PRIMARY KEY,
    name                text        NOT NULL,
    contact_email       text        NOT NULL,
    origins             text[]      NOT NULL,
    requests_per_minute integer     CONSTRAINT client_requests_per_minute_are_some CHECK (requests_per_minute > 0),
    requests_per_day    integer     CONSTRAINT client_requests_per_day_are_some CHECK (requests_per_day > 0),
    created_at          timestamptz NOT NULL,
    changed_at          timestamptz NOT NULL,
    version             bigint      NOT NULL
);

-- One row, taken by each change: changes go one after the other, so the mark of instances that read along never skips one.
CREATE TABLE client_mark (
    id     boolean NOT NULL CONSTRAINT client_mark_id_is_primary PRIMARY KEY CONSTRAINT client_mark_is_one CHECK (id),
    number bigint  NOT NULL
);

INSERT INTO client_mark (id, number) VALUES (true, 0);

CREATE TABLE api_key (
    prefix     text        NOT NULL CONSTRAINT api_key_prefix_is_primary PRIMARY KEY,
    digest     bytea       NOT NULL CONSTRAINT api_key_digest_is_sha256 CHECK (octet_length(digest) = 32),
    client     text COLLATE "C" NOT NULL CONSTRAINT api_key_client_exists REFERENCES client (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz,
    last_used  date
);

CREATE INDEX api_key_by_client ON api_key (client);

CREATE TABLE client_change (
    number        bigint      NOT NULL CONSTRAINT client_change_number_is_primary PRIMARY KEY,
    client        text        NOT NULL,
    api_key       text,
    kind          text        NOT NULL CONSTRAINT client_change_kind_is_known
        CHECK (kind IN ('REGISTERED', 'CHANGED', 'REMOVED', 'KEY_ISSUED', 'KEY_REVOKED')),
    subject       text        NOT NULL,
    happened_at   timestamptz NOT NULL,
    digest_before text,
    digest_after  text
);
