-- What a service is, costs and asks for changes on a date that is known before. So each service has versions with dates, of which one
-- holds on a date and none is rewritten once it has begun; legal references, refusal grounds and where to dispute come with them.

ALTER TABLE service
    ADD COLUMN kind text NOT NULL DEFAULT 'SERVICE'
        CONSTRAINT service_kind_known CHECK (kind IN ('SERVICE', 'COLLECTION')),
    -- Since then its versions are the staff's, and the files of a release are not asked for them any more.
    ADD COLUMN taken_over_at timestamptz;
ALTER TABLE service ALTER COLUMN kind DROP DEFAULT;

CREATE TABLE service_version (
    id uuid CONSTRAINT service_version_pk PRIMARY KEY,
    service_id text NOT NULL CONSTRAINT service_version_service_fk REFERENCES service DEFERRABLE INITIALLY DEFERRED,
    revision bigint NOT NULL,
    valid_from date,
    valid_to date,
    name_lv text,
    name_en text,
    name_ru text,
    description_lv text,
    description_en text,
    description_ru text,
    translated text[] NOT NULL,
    personal_visit boolean,
    in_person boolean NOT NULL,
    visit_note_lv text,
    visit_note_en text,
    visit_note_ru text,
    minutes_per_person integer NOT NULL
        CONSTRAINT service_version_minutes_sane CHECK (minutes_per_person BETWEEN 1 AND 480),
    minutes_assumed boolean NOT NULL,
    requested_at_office boolean NOT NULL,
    submitted_to text,
    receipt_channels text[],
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
    dispute_authority text,
    dispute_period text,
    dispute_title_lv text,
    dispute_title_en text,
    dispute_title_ru text,
    dispute_section text,
    dispute_link text,
    dispute_assumed boolean,
    dispute_source text,
    caution_lv text,
    caution_en text,
    caution_ru text,
    sources text[] NOT NULL,
    -- Null for what a file of a release says.
    made_by text,
    made_at timestamptz NOT NULL,
    CONSTRAINT service_version_valid_in_order CHECK (valid_from <= valid_to),
    CONSTRAINT service_version_dispute_whole
        CHECK (num_nulls(dispute_authority, dispute_period, dispute_assumed, dispute_source) IN (0, 4)),
    CONSTRAINT service_version_one_at_a_time
        EXCLUDE USING gist (service_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE service_version_channel (
    version_id uuid NOT NULL
        CONSTRAINT service_version_channel_version_fk REFERENCES service_version DEFERRABLE INITIALLY DEFERRED,
    listed integer NOT NULL,
    channel text NOT NULL,
    limitation_lv text,
    limitation_en text,
    limitation_ru text,
    CONSTRAINT service_version_channel_pk PRIMARY KEY (version_id, listed)
);

CREATE TABLE service_version_fee (
    version_id uuid NOT NULL
        CONSTRAINT service_version_fee_version_fk REFERENCES service_version DEFERRABLE INITIALLY DEFERRED,
    listed integer NOT NULL,
    amount numeric(9, 2) NOT NULL CONSTRAINT service_version_fee_not_negative CHECK (amount >= 0),
    currency text NOT NULL,
    working_days integer,
    term_lv text,
    term_en text,
    term_ru text,
    relief_lv text,
    relief_en text,
    relief_ru text,
    subject_lv text,
    subject_en text,
    subject_ru text,
    unit_lv text,
    unit_en text,
    unit_ru text,
    channel text,
    valid_from date,
    valid_to date,
    source text,
    CONSTRAINT service_version_fee_pk PRIMARY KEY (version_id, listed),
    CONSTRAINT service_version_fee_valid_in_order CHECK (valid_from <= valid_to)
);

CREATE TABLE service_version_legal_reference (
    version_id uuid NOT NULL
        CONSTRAINT service_version_legal_reference_version_fk REFERENCES service_version DEFERRABLE INITIALLY DEFERRED,
    listed integer NOT NULL,
    title_lv text,
    title_en text,
    title_ru text,
    section text,
    link text,
    valid_from date,
    valid_to date,
    source text NOT NULL,
    CONSTRAINT service_version_legal_reference_pk PRIMARY KEY (version_id, listed),
    CONSTRAINT service_version_legal_reference_titled CHECK (num_nonnulls(title_lv, title_en, title_ru) > 0),
    CONSTRAINT service_version_legal_reference_valid_in_order CHECK (valid_from <= valid_to)
);

-- A refusal without an enactment is none (P4), and a ground says one thing at a time.
CREATE TABLE service_version_refusal_ground (
    version_id uuid NOT NULL
        CONSTRAINT service_version_refusal_ground_version_fk REFERENCES service_version DEFERRABLE INITIALLY DEFERRED,
    listed integer NOT NULL,
    code text NOT NULL CONSTRAINT service_version_refusal_ground_code_form CHECK (code ~ '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$'),
    text_lv text,
    text_en text,
    text_ru text,
    title_lv text,
    title_en text,
    title_ru text,
    section text,
    link text,
    valid_from date,
    valid_to date,
    source text NOT NULL,
    CONSTRAINT service_version_refusal_ground_pk PRIMARY KEY (version_id, listed),
    CONSTRAINT service_version_refusal_ground_worded CHECK (num_nonnulls(text_lv, text_en, text_ru) > 0),
    CONSTRAINT service_version_refusal_ground_lawful CHECK (num_nonnulls(title_lv, title_en, title_ru) > 0),
    CONSTRAINT service_version_refusal_ground_valid_in_order CHECK (valid_from <= valid_to),
    CONSTRAINT service_version_refusal_ground_one_at_a_time
        EXCLUDE USING gist (version_id WITH =, code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
        DEFERRABLE INITIALLY DEFERRED
);

-- What is known so far has no first date: it answers for every date.
INSERT INTO service_version (
    id, service_id, revision, name_lv, name_en, name_ru, translated, personal_visit, in_person, visit_note_lv, visit_note_en,
    visit_note_ru, minutes_per_person, minutes_assumed, requested_at_office, submitted_to, collected_elsewhere,
    identity_document_lv, identity_document_en, identity_document_ru, bring_lv, bring_en, bring_ru, execution_working_days,
    longest_working_days, terms_lv, terms_en, terms_ru, appeal_lv, appeal_en, appeal_ru, caution_lv, caution_en, caution_ru,
    sources, made_at)
SELECT
    gen_random_uuid(), id, 0, name_lv, name_en, name_ru, '{}', personal_visit,
    requested_at_office AND (coalesce(personal_visit, false) OR EXISTS (
        SELECT 1 FROM service_request_channel c
        WHERE c.service_id = service.id AND (c.channel = 'IN_PERSON' OR starts_with(c.channel, 'IN_PERSON_')))),
    visit_note_lv, visit_note_en, visit_note_ru, minutes_per_person, minutes_assumed, requested_at_office, submitted_to,
    collected_elsewhere, identity_document_lv, identity_document_en, identity_document_ru, bring_lv, bring_en, bring_ru,
    execution_working_days, longest_working_days, terms_lv, terms_en, terms_ru, appeal_lv, appeal_en, appeal_ru, caution_lv,
    caution_en, caution_ru, sources, now()
FROM service;

INSERT INTO service_version_channel (version_id, listed, channel, limitation_en)
SELECT v.id, c.listed, c.channel, c.limitation_en FROM service_request_channel c JOIN service_version v USING (service_id);

INSERT INTO service_version_fee (
    version_id, listed, amount, currency, working_days, term_en, relief_en, subject_en, unit_en, channel, valid_from, valid_to, source)
SELECT
    v.id, f.listed, f.amount, f.currency, f.working_days, f.term_en, f.relief_en, f.subject_en, f.unit_en, f.channel, f.valid_from,
    f.valid_to, f.source
FROM service_fee f JOIN service_version v USING (service_id);

DROP TABLE service_request_channel;
DROP TABLE service_fee;

ALTER TABLE service
    DROP COLUMN name_lv, DROP COLUMN name_en, DROP COLUMN name_ru,
    DROP COLUMN personal_visit,
    DROP COLUMN visit_note_lv, DROP COLUMN visit_note_en, DROP COLUMN visit_note_ru,
    DROP COLUMN minutes_per_person, DROP COLUMN minutes_assumed,
    DROP COLUMN requested_at_office, DROP COLUMN submitted_to, DROP COLUMN collected_elsewhere,
    DROP COLUMN identity_document_lv, DROP COLUMN identity_document_en, DROP COLUMN identity_document_ru,
    DROP COLUMN bring_lv, DROP COLUMN bring_en, DROP COLUMN bring_ru,
    DROP COLUMN execution_working_days, DROP COLUMN longest_working_days,
    DROP COLUMN terms_lv, DROP COLUMN terms_en, DROP COLUMN terms_ru,
    DROP COLUMN appeal_lv, DROP COLUMN appeal_en, DROP COLUMN appeal_ru,
    DROP COLUMN caution_lv, DROP COLUMN caution_en, DROP COLUMN caution_ru,
    DROP COLUMN sources;
