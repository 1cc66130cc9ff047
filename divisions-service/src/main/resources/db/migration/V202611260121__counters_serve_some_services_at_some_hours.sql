-- A counter tells what it can serve and when somebody sits there, so that nobody is booked to a desk that cannot help. What no source
-- tells yet stays null, and no row: it serves everything whenever the place is open.

-- Counters of version 0 are those of the release's files; from their first change on they are the staff's.
ALTER TABLE place ADD COLUMN counters_version bigint NOT NULL DEFAULT 0;

ALTER TABLE place_counter ADD COLUMN id text;
UPDATE place_counter SET id = place_id || '/' || number;
ALTER TABLE place_counter
    ALTER COLUMN id SET NOT NULL,
    DROP CONSTRAINT place_counter_pk,
    ADD CONSTRAINT place_counter_pk PRIMARY KEY (id),
    ADD CONSTRAINT place_counter_number_once UNIQUE (place_id, number),
    ADD CONSTRAINT place_counter_id_form CHECK (id = place_id || '/' || number),
    ADD COLUMN label_lv text,
    ADD COLUMN label_en text,
    ADD COLUMN label_ru text,
    ADD COLUMN accessible boolean,
    ADD COLUMN valid_from date,
    ADD COLUMN valid_to date,
    ADD CONSTRAINT place_counter_valid_in_order CHECK (valid_from <= valid_to);

CREATE TABLE counter_service (
    counter_id text NOT NULL CONSTRAINT counter_service_counter_fk REFERENCES place_counter DEFERRABLE INITIALLY DEFERRED,
    service_id text NOT NULL CONSTRAINT counter_service_service_fk REFERENCES service DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT counter_service_pk PRIMARY KEY (counter_id, service_id)
);

CREATE INDEX counter_service_service_idx ON counter_service (service_id);

-- A weekday over some dates: a row for each time, or one without a time where nobody sits there all day.
CREATE TABLE counter_staffing (
    counter_id text NOT NULL CONSTRAINT counter_staffing_counter_fk REFERENCES place_counter DEFERRABLE INITIALLY DEFERRED,
    position integer NOT NULL CONSTRAINT counter_staffing_position_counted CHECK (position >= 0),
    valid_from date,
    valid_to date,
    weekday text NOT NULL CONSTRAINT counter_staffing_weekday_known
        CHECK (weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    staffed_from time,
    staffed_to time,
    CONSTRAINT counter_staffing_pk PRIMARY KEY (counter_id, position),
    CONSTRAINT counter_staffing_valid_in_order CHECK (valid_from <= valid_to),
    CONSTRAINT counter_staffing_time_whole CHECK (num_nulls(staffed_from, staffed_to) IN (0, 2)),
    CONSTRAINT counter_staffing_in_order CHECK (staffed_from < staffed_to),
    CONSTRAINT counter_staffing_apart EXCLUDE USING gist (
        counter_id WITH =, weekday WITH =, daterange(valid_from, valid_to, '[]') WITH &&,
        int4range(coalesce(extract(epoch FROM staffed_from)::integer, 0), coalesce(extract(epoch FROM staffed_to)::integer, 86400)) WITH &&)
        DEFERRABLE INITIALLY DEFERRED
);
