-- Channels of contact and of consultation (K1, R8), each with hours of its own where a source gives them: unknown hours are null
-- and not the same as none.

CREATE TABLE contact_channel (
    id text CONSTRAINT contact_channel_pk PRIMARY KEY
        CONSTRAINT contact_channel_id_form CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    listed integer NOT NULL CONSTRAINT contact_channel_listed_once UNIQUE DEFERRABLE INITIALLY DEFERRED,
    kind text NOT NULL,
    name_lv text,
    name_en text,
    name_ru text,
    purposes text[] NOT NULL,
    address text,
    link text,
    text_lv text,
    text_en text,
    text_ru text,
    hours_kind text,
    hours_source text,
    source text NOT NULL,
    CONSTRAINT contact_channel_hours_have_a_source CHECK ((hours_kind IS NULL) = (hours_source IS NULL))
);

CREATE TABLE contact_channel_hours (
    channel_id text NOT NULL
        CONSTRAINT contact_channel_hours_channel_fk REFERENCES contact_channel DEFERRABLE INITIALLY DEFERRED,
    weekday text NOT NULL
        CONSTRAINT contact_channel_hours_weekday_known
            CHECK (weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    opens time NOT NULL,
    closes time NOT NULL,
    CONSTRAINT contact_channel_hours_pk PRIMARY KEY (channel_id, weekday, opens),
    CONSTRAINT contact_channel_hours_in_order CHECK (opens < closes),
    CONSTRAINT contact_channel_hours_apart EXCLUDE USING gist (
        channel_id WITH =, weekday WITH =,
        int4range(extract(epoch FROM opens)::integer, extract(epoch FROM closes)::integer) WITH &&)
);
