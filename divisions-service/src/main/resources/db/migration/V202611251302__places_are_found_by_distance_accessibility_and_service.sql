-- Places are searched by distance, by accessibility and by what they offer. No source tells any of it yet: null, and no row, is not
-- known; false is known not to be there.

ALTER TABLE place
    ADD COLUMN latitude double precision,
    ADD COLUMN longitude double precision,
    ADD COLUMN accessible_wheelchair boolean,
    ADD COLUMN accessible_baby_carriage boolean,
    ADD COLUMN accessible_disabled_parking boolean,
    ADD COLUMN accessible_step_free_entrance boolean,
    ADD COLUMN accessible_lift boolean,
    ADD COLUMN accessible_toilet boolean,
    ADD COLUMN accessible_hearing_loop boolean,
    ADD COLUMN accessible_tactile_guidance boolean,
    ADD COLUMN accessible_sign_language boolean,
    ADD CONSTRAINT place_location_whole CHECK (num_nulls(latitude, longitude) IN (0, 2)),
    ADD CONSTRAINT place_location_on_earth CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);

CREATE TABLE place_service (
    place_id text NOT NULL CONSTRAINT place_service_place_fk REFERENCES place DEFERRABLE INITIALLY DEFERRED,
    service_id text NOT NULL CONSTRAINT place_service_service_fk REFERENCES service DEFERRABLE INITIALLY DEFERRED,
    offered boolean NOT NULL,
    source text NOT NULL,
    CONSTRAINT place_service_pk PRIMARY KEY (place_id, service_id)
);

CREATE INDEX place_service_service_idx ON place_service (service_id);
