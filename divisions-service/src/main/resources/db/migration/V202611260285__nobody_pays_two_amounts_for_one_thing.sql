-- Two fees of one version for the same thing with overlapping dates would leave it open what a customer pays. What a fee is for is long
-- text in places, which no index holds: its digest stands for it. Texts of other languages, or none, make another thing here; the service
-- looks closer.

ALTER TABLE service_version_fee
    ADD CONSTRAINT service_version_fee_one_at_a_time
        EXCLUDE USING gist (
            version_id WITH =,
            md5(coalesce(working_days::text, '') || chr(31) || coalesce(channel, '')
                || chr(31) || coalesce(term_lv, '') || chr(31) || coalesce(term_en, '') || chr(31) || coalesce(term_ru, '')
                || chr(31) || coalesce(relief_lv, '') || chr(31) || coalesce(relief_en, '') || chr(31) || coalesce(relief_ru, '')
                || chr(31) || coalesce(subject_lv, '') || chr(31) || coalesce(subject_en, '') || chr(31) || coalesce(subject_ru, '')
                || chr(31) || coalesce(unit_lv, '') || chr(31) || coalesce(unit_en, '') || chr(31) || coalesce(unit_ru, '')) WITH =,
            daterange(valid_from, valid_to, '[]') WITH &&)
        DEFERRABLE INITIALLY DEFERRED;
