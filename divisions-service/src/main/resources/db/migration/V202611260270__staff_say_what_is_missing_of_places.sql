-- Why: addresses, phones, map points and accessibility of most places stand in no source, and staff know them. What they say goes before
-- what the file of a release says, member by member, and stays until they take it back; who said what, when and from where is kept.

ALTER TABLE place
    ADD COLUMN details_version bigint NOT NULL DEFAULT 0,
    ADD COLUMN staff_said text[] NOT NULL DEFAULT '{}',
    ADD COLUMN staff_sources text[] NOT NULL DEFAULT '{}',
    ADD COLUMN accessibility_staff_sources text[] NOT NULL DEFAULT '{}';

CREATE TABLE place_change (
    id uuid CONSTRAINT place_change_pk PRIMARY KEY,
    place_id text NOT NULL CONSTRAINT place_change_place_fk REFERENCES place DEFERRABLE INITIALLY DEFERRED,
    source text,
    reason text,
    -- Of each member the value before and after, and what staff had said of it before.
    members jsonb NOT NULL,
    undoes uuid CONSTRAINT place_change_undoes_fk REFERENCES place_change DEFERRABLE INITIALLY DEFERRED
        CONSTRAINT place_change_undone_once UNIQUE,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    CONSTRAINT place_change_source_or_reason CHECK (CASE WHEN undoes IS NULL THEN source IS NOT NULL ELSE reason IS NOT NULL END)
);

CREATE INDEX place_change_place_idx ON place_change (place_id, id DESC);

-- What staff say now. of_file is what the last release says of the same.
CREATE TABLE place_statement (
    place_id text NOT NULL CONSTRAINT place_statement_place_fk REFERENCES place DEFERRABLE INITIALLY DEFERRED,
    member text NOT NULL,
    value jsonb NOT NULL,
    of_file jsonb NOT NULL,
    source text NOT NULL,
    change_id uuid NOT NULL CONSTRAINT place_statement_change_fk REFERENCES place_change DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT place_statement_pk PRIMARY KEY (place_id, member)
);

CREATE INDEX place_statement_change_idx ON place_statement (change_id);

-- Four places give out no documents that were made elsewhere, and so passed for places where nothing is collected. The standard says that
-- services are received at every territorial unit (R1): what was ordered there is collected there, and the limitation is told of the place.
DELETE FROM place_service WHERE service_id = 'document-collection' AND NOT offered;
