-- Unified customer service centres of municipalities advise on the electronic services (R3). They are places that others run, told by a list
-- that is loaded whole; one that a later list does not name any more is closed from that day on and stays readable.

ALTER TABLE place
    ADD COLUMN operator text,
    ADD COLUMN help_lv text,
    ADD COLUMN help_en text,
    ADD COLUMN help_ru text,
    ADD COLUMN closed_from date,
    ADD CONSTRAINT place_run_by_others CHECK ((kind = 'SERVICE_CENTRE') = (operator IS NOT NULL));

-- Every list that was ever loaded, as it was sent.
CREATE TABLE service_centre_list (
    version bigint CONSTRAINT service_centre_list_pk PRIMARY KEY,
    content jsonb NOT NULL,
    loaded_by text NOT NULL,
    loaded_at timestamptz NOT NULL,
    CONSTRAINT service_centre_list_counted CHECK (version > 0)
);
