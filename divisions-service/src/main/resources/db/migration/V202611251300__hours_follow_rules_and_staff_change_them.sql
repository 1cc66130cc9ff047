-- Hours follow rules (every n-th week, n-th weekday of the month, seasons, by appointment only), of which the first that applies
-- decides; exceptions tell what they do; and staff change hours by versions, which stay as the history of who changed what and when.

CREATE TABLE hours_change (
    id uuid CONSTRAINT hours_change_pk PRIMARY KEY,
    version bigint NOT NULL,
    status text NOT NULL CONSTRAINT hours_change_status_known CHECK (status IN ('DRAFT', 'PUBLISHED')),
    places text[] NOT NULL CONSTRAINT hours_change_of_some_place CHECK (cardinality(places) > 0),
    of_all_places boolean NOT NULL,
    reason_lv text,
    reason_en text,
    reason_ru text,
    content jsonb,
    replaced jsonb,
    undoes uuid CONSTRAINT hours_change_undoes_fk REFERENCES hours_change,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    published_by text,
    published_at timestamptz,
    CONSTRAINT hours_change_states_or_undoes CHECK ((content IS NULL) = (undoes IS NOT NULL)),
    CONSTRAINT hours_change_published_whole
        CHECK ((status = 'PUBLISHED') = (published_by IS NOT NULL AND published_at IS NOT NULL AND replaced IS NOT NULL))
);

-- A change is undone once.
CREATE UNIQUE INDEX hours_change_undone_once ON hours_change (undoes) WHERE status = 'PUBLISHED';
CREATE INDEX hours_change_undoes_idx ON hours_change (undoes);
-- The history of a place.
CREATE INDEX hours_change_places_idx ON hours_change USING gin (places);

-- Places whose hours are the staff's since their first change: the files of a release are not asked for them any more.
CREATE TABLE hours_taken_over (
    place_id text CONSTRAINT hours_taken_over_pk PRIMARY KEY
        CONSTRAINT hours_taken_over_place_fk REFERENCES place DEFERRABLE INITIALLY DEFERRED,
    since timestamptz NOT NULL
);

CREATE TABLE place_schedule (
    id uuid CONSTRAINT place_schedule_pk PRIMARY KEY,
    place_id text NOT NULL CONSTRAINT place_schedule_place_fk REFERENCES place DEFERRABLE INITIALLY DEFERRED,
    valid_from date,
    valid_to date,
    source text NOT NULL,
    change_id uuid CONSTRAINT place_schedule_change_fk REFERENCES hours_change,
    CONSTRAINT place_schedule_valid_in_order CHECK (valid_from <= valid_to),
    CONSTRAINT place_schedule_one_at_a_time
        EXCLUDE USING gist (place_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX place_schedule_change_idx ON place_schedule (change_id);

CREATE TABLE schedule_rule (
    schedule_id uuid NOT NULL CONSTRAINT schedule_rule_schedule_fk REFERENCES place_schedule DEFERRABLE INITIALLY DEFERRED,
    position integer NOT NULL CONSTRAINT schedule_rule_position_counted CHECK (position >= 0),
    weekdays text[] NOT NULL
        CONSTRAINT schedule_rule_weekdays_known CHECK (cardinality(weekdays) > 0
            AND weekdays <@ ARRAY['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']),
    every_weeks integer CONSTRAINT schedule_rule_every_weeks_sane CHECK (every_weeks BETWEEN 2 AND 52),
    counted_from date,
    ordinals integer[] CONSTRAINT schedule_rule_ordinals_known
        CHECK (cardinality(ordinals) > 0 AND ordinals <@ ARRAY[-1, 1, 2, 3, 4, 5]),
    season_first text CONSTRAINT schedule_rule_season_first_form CHECK (season_first ~ '^--[01][0-9]-[0-3][0-9]$'),
    season_last text CONSTRAINT schedule_rule_season_last_form CHECK (season_last ~ '^--[01][0-9]-[0-3][0-9]$'),
    CONSTRAINT schedule_rule_pk PRIMARY KEY (schedule_id, position),
    CONSTRAINT schedule_rule_week_whole CHECK (num_nulls(every_weeks, counted_from) IN (0, 2)),
    CONSTRAINT schedule_rule_season_whole CHECK (num_nulls(season_first, season_last) IN (0, 2))
);

CREATE TABLE schedule_reception (
    schedule_id uuid NOT NULL,
    position integer NOT NULL,
    opens time NOT NULL,
    closes time NOT NULL,
    by_appointment boolean NOT NULL,
    CONSTRAINT schedule_reception_pk PRIMARY KEY (schedule_id, position, opens),
    CONSTRAINT schedule_reception_rule_fk FOREIGN KEY (schedule_id, position) REFERENCES schedule_rule DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT schedule_reception_in_order CHECK (opens < closes),
    CONSTRAINT schedule_reception_apart EXCLUDE USING gist (
        schedule_id WITH =, position WITH =,
        int4range(extract(epoch FROM opens)::integer, extract(epoch FROM closes)::integer) WITH &&)
);

-- Until now a schedule was the same every week: a rule for each of its weekdays.
INSERT INTO place_schedule (id, place_id, valid_from, valid_to, source)
SELECT id, place_id, valid_from, valid_to, source FROM weekly_schedule;

CREATE TEMPORARY TABLE weekday_position ON COMMIT DROP AS
SELECT weekday, (ordinality - 1)::integer AS position
FROM unnest(ARRAY['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']) WITH ORDINALITY AS week (weekday, ordinality);

INSERT INTO schedule_rule (schedule_id, position, weekdays)
SELECT DISTINCT schedule_id, position, ARRAY[weekday] FROM weekly_reception JOIN weekday_position USING (weekday);

INSERT INTO schedule_reception (schedule_id, position, opens, closes, by_appointment)
SELECT schedule_id, position, opens, closes, false FROM weekly_reception JOIN weekday_position USING (weekday);

DROP TABLE weekly_reception;
DROP TABLE weekly_schedule;

-- Every exception so far is an opening on a day without reception.
ALTER TABLE hours_exception
    ADD COLUMN kind text NOT NULL DEFAULT 'EXTRA'
        CONSTRAINT hours_exception_kind_known CHECK (kind IN ('CLOSED', 'OTHER_HOURS', 'EXTRA', 'PRE_HOLIDAY')),
    ADD COLUMN change_id uuid CONSTRAINT hours_exception_change_fk REFERENCES hours_change;
ALTER TABLE hours_exception ALTER COLUMN kind DROP DEFAULT;

CREATE INDEX hours_exception_change_idx ON hours_exception (change_id);

ALTER TABLE exception_reception ADD COLUMN by_appointment boolean NOT NULL DEFAULT false;
ALTER TABLE exception_reception ALTER COLUMN by_appointment DROP DEFAULT;
