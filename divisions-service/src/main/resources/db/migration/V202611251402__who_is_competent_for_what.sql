-- The competence directory (P3): which unit or other authority a topic belongs to, with its contacts, the enactment where a source
-- names one, and a mark on what is a reading of ours.

CREATE TABLE authority (
    id text CONSTRAINT authority_pk PRIMARY KEY
        CONSTRAINT authority_id_form CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    listed integer NOT NULL CONSTRAINT authority_listed_once UNIQUE DEFERRABLE INITIALLY DEFERRED,
    kind text NOT NULL,
    name_lv text,
    name_en text,
    name_ru text,
    translated text[] NOT NULL,
    place_id text CONSTRAINT authority_place_fk REFERENCES place DEFERRABLE INITIALLY DEFERRED,
    phones text[],
    emails text[],
    web_page text,
    source text NOT NULL
);

CREATE INDEX authority_place_idx ON authority (place_id);

-- A topic of the catalogue keeps the id of its service: no reference, as the catalogue may be loaded from another file later.
CREATE TABLE authority_topic (
    authority_id text NOT NULL CONSTRAINT authority_topic_authority_fk REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    topic text NOT NULL CONSTRAINT authority_topic_form CHECK (topic ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    listed integer NOT NULL,
    name_lv text,
    name_en text,
    name_ru text,
    translated text[] NOT NULL,
    -- Words that people use for it and its name lacks; for the search alone.
    words text[] NOT NULL,
    service_id text,
    phones text[],
    emails text[],
    legal_lv text,
    legal_en text,
    legal_ru text,
    legal_link text,
    assumed boolean NOT NULL,
    sources text[] NOT NULL,
    CONSTRAINT authority_topic_pk PRIMARY KEY (authority_id, topic),
    CONSTRAINT authority_topic_named CHECK (num_nonnulls(name_lv, name_en, name_ru) > 0)
);
