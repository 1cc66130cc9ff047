-- A place tells in which languages customers are received and that they may complain (C5, C8, V3); null is not known.

ALTER TABLE place
    ADD COLUMN languages text[],
    ADD COLUMN complaint_lv text,
    ADD COLUMN complaint_en text,
    ADD COLUMN complaint_ru text,
    ADD COLUMN complaint_translated text[] NOT NULL DEFAULT '{}',
    ADD COLUMN complaint_source text;
ALTER TABLE place ALTER COLUMN complaint_translated DROP DEFAULT;
