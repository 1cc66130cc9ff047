-- The standard informs customers of their rights (S1): it is readable by clause, and a later edition stands beside the earlier
-- one with dates of its own, because a complaint names the clause that held when it happened.

CREATE TABLE standard_edition (
    id text CONSTRAINT standard_edition_pk PRIMARY KEY
        CONSTRAINT standard_edition_id_form CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    order_number text NOT NULL,
    approved date NOT NULL,
    published date,
    title_lv text,
    title_en text,
    title_ru text,
    valid_from date,
    valid_to date,
    source text NOT NULL,
    -- Where no first date is printed, an edition can hold from its approval at the earliest.
    CONSTRAINT standard_edition_valid_in_order CHECK (coalesce(valid_from, approved) <= valid_to),
    CONSTRAINT standard_edition_one_at_a_time
        EXCLUDE USING gist (daterange(coalesce(valid_from, approved), valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE standard_clause (
    edition_id text NOT NULL CONSTRAINT standard_clause_edition_fk REFERENCES standard_edition DEFERRABLE INITIALLY DEFERRED,
    clause_id text NOT NULL,
    listed integer NOT NULL,
    section_lv text,
    section_en text,
    section_ru text,
    summary_lv text,
    summary_en text,
    summary_ru text,
    text_lv text,
    text_en text,
    text_ru text,
    CONSTRAINT standard_clause_pk PRIMARY KEY (edition_id, clause_id),
    CONSTRAINT standard_clause_listed_once UNIQUE (edition_id, listed) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT standard_clause_says_something CHECK (num_nonnulls(text_lv, text_en, text_ru) > 0)
);
