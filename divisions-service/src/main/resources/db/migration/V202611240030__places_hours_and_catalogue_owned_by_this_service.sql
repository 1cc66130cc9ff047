-- Places, hours, calendar and catalogue are seeded from files of the release, and belong to the database from then on:
-- other services learn of them by events only, and what staff change later stays changed.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Which content of which seed has been taken in, so that a start without new content changes nothing.
CREATE TABLE seed (
    name text CONSTRAINT seed_pk PRIMARY KEY,
    generated date NOT NULL,
    sha256 text NOT NULL,
    loaded_at timestamptz NOT NULL
);

-- What was told last of each aggregate, so that no event goes out when nothing changed.
CREATE TABLE published_state (
    topic text NOT NULL,
    aggregate_id text NOT NULL,
    sha256 text NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT published_state_pk PRIMARY KEY (topic, aggregate_id)
);

-- References between seeded rows are checked at commit: the seeds load in any order.
CREATE TABLE place (
    id text CONSTRAINT place_pk PRIMARY KEY
        CONSTRAINT place_id_form CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    listed integer NOT NULL CONSTRAINT place_listed_once UNIQUE DEFERRABLE INITIALLY DEFERRED,
    kind text NOT NULL
        CONSTRAINT place_kind_known CHECK (kind IN ('DIVISION', 'BRANCH', 'HEADQUARTERS', 'SERVICE_CENTRE')),
    parent_id text CONSTRAINT place_parent_fk REFERENCES place DEFERRABLE INITIALLY DEFERRED,
    name_lv text,
    name_en text,
    name_ru text,
    thoroughfare text,
    post_name text,
    post_code text,
    country text,
    phones text[],
    emails text[],
    admission text[],
    accessibility_lv text,
    accessibility_en text,
    accessibility_ru text,
    accessibility_source text,
    collects_documents_made_elsewhere boolean,
    web_page text,
    note_lv text,
    note_en text,
    note_ru text,
    house_rules_lv text,
    house_rules_en text,
    house_rules_ru text,
    house_rules_translated text[] NOT NULL,
    house_rules_source text,
    sources text[] NOT NULL,
    CONSTRAINT place_branch_has_parent CHECK ((kind = 'BRANCH') = (parent_id IS NOT NULL)),
    CONSTRAINT place_address_whole CHECK (num_nulls(thoroughfare, post_name, post_code, country) IN (0, 4))
);

CREATE INDEX place_parent_idx ON place (parent_id);

CREATE TABLE place_counter (
    place_id text NOT NULL CONSTRAINT place_counter_place_fk REFERENCES place DEFERRABLE INITIALLY DEFERRED,
    number integer NOT NULL CONSTRAINT place_counter_number_positive CHECK (number > 0),
    assumed boolean NOT NULL,
    CONSTRAINT place_counter_pk PRIMARY KEY (place_id, number)
);

CREATE TABLE weekly_schedule (
    id uuid CONSTRAINT weekly_schedule_pk PRIMARY KEY,
    place_id text NOT NULL CONSTRAINT weekly_schedule_place_fk REFERENCES place DEFERRABLE INITIALLY DEFERRED,
    valid_from date,
    valid_to date,
    source text NOT NULL,
    CONSTRAINT weekly_schedule_valid_in_order CHECK (valid_from <= valid_to),
    CONSTRAINT weekly_schedule_one_at_a_time
        EXCLUDE USING gist (place_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE weekly_reception (
    schedule_id uuid NOT NULL CONSTRAINT weekly_reception_schedule_fk REFERENCES weekly_schedule DEFERRABLE INITIALLY DEFERRED,
    weekday text NOT NULL
        CONSTRAINT weekly_reception_weekday_known
            CHECK (weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    opens time NOT NULL,
    closes time NOT NULL,
    CONSTRAINT weekly_reception_pk PRIMARY KEY (schedule_id, weekday, opens),
    CONSTRAINT weekly_reception_in_order CHECK (opens < closes),
    CONSTRAINT weekly_reception_apart EXCLUDE USING gist (
        schedule_id WITH =, weekday WITH =,
        int4range(extract(epoch FROM opens)::integer, extract(epoch FROM closes)::integer) WITH &&)
);

CREATE TABLE hours_exception (
    id uuid CONSTRAINT hours_exception_pk PRIMARY KEY,
    place_id text NOT NULL CONSTRAINT hours_exception_place_fk REFERENCES place DEFERRABLE INITIALLY DEFERRED,
    date date NOT NULL,
    reason_lv text,
    reason_en text,
    reason_ru text,
    source text NOT NULL,
    CONSTRAINT hours_exception_one_a_date UNIQUE (place_id, date)
);

CREATE TABLE exception_reception (
    exception_id uuid NOT NULL CONSTRAINT exception_reception_exception_fk REFERENCES hours_exception DEFERRABLE INITIALLY DEFERRED,
    opens time NOT NULL,
    closes time NOT NULL,
    CONSTRAINT exception_reception_pk PRIMARY KEY (exception_id, opens),
    CONSTRAINT exception_reception_in_order CHECK (opens < closes),
    CONSTRAINT exception_reception_apart EXCLUDE USING gist (
        exception_id WITH =,
        int4range(extract(epoch FROM opens)::integer, extract(epoch FROM closes)::integer) WITH &&)
);

-- A year stands here once its Cabinet order on moved working days is known, also if it moves none.
CREATE TABLE cabinet_order (
    year integer CONSTRAINT cabinet_order_pk PRIMARY KEY,
    sources text[] NOT NULL
);

CREATE TABLE moved_working_day (
    day_off date CONSTRAINT moved_working_day_pk PRIMARY KEY,
    working_day date NOT NULL CONSTRAINT moved_working_day_once UNIQUE,
    year integer NOT NULL CONSTRAINT moved_working_day_order_fk REFERENCES cabinet_order DEFERRABLE INITIALLY DEFERRED,
    order_reference text,
    CONSTRAINT moved_working_day_moves CHECK (day_off <> working_day)
);

CREATE INDEX moved_working_day_year_idx ON moved_working_day (year);

CREATE TABLE service (
    id text CONSTRAINT service_pk PRIMARY KEY
        CONSTRAINT service_id_form CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    listed integer NOT NULL CONSTRAINT service_listed_once UNIQUE DEFERRABLE INITIALLY DEFERRED,
    name_lv text,
    name_en text,
    name_ru text,
    personal_visit boolean,
    visit_note_lv text,
    visit_note_en text,
    visit_note_ru text,
    minutes_per_person integer NOT NULL CONSTRAINT service_minutes_sane CHECK (minutes_per_person BETWEEN 1 AND 480),
    minutes_assumed boolean NOT NULL,
    requested_at_office boolean NOT NULL,
    submitted_to text,
    request_channels text[],
    collected_elsewhere boolean,
    identity_document_lv text,
    identity_document_en text,
    identity_document_ru text,
    bring_lv text,
    bring_en text,
    bring_ru text,
    execution_working_days integer[],
    longest_working_days integer,
    terms_lv text,
    terms_en text,
    terms_ru text,
    appeal_lv text,
    appeal_en text,
    appeal_ru text,
    caution_lv text,
    caution_en text,
    caution_ru text,
    sources text[] NOT NULL
);

CREATE TABLE service_fee (
    service_id text NOT NULL CONSTRAINT service_fee_service_fk REFERENCES service DEFERRABLE INITIALLY DEFERRED,
    listed integer NOT NULL,
    amount numeric(9, 2) NOT NULL CONSTRAINT service_fee_not_negative CHECK (amount >= 0),
    currency text NOT NULL,
    working_days integer,
    term_en text,
    relief_en text,
    subject_en text,
    unit_en text,
    channel text,
    valid_from date,
    valid_to date,
    source text,
    CONSTRAINT service_fee_pk PRIMARY KEY (service_id, listed),
    CONSTRAINT service_fee_valid_in_order CHECK (valid_from <= valid_to)
);
