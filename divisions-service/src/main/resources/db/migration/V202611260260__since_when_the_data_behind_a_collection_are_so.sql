-- Windows and pages are as many addresses as callers think of, too many to remember what each answered (answered_content). So it is
-- remembered in which second the data behind each collection of the API changed last, by whatever hand. Triggers do it, deferred to the end
-- of the transaction: its other locks are taken by then, and the seconds follow each other as the changes become visible.

CREATE TABLE changed_collection (
    collection text CONSTRAINT changed_collection_pk PRIMARY KEY,
    changed_at timestamptz NOT NULL
);

INSERT INTO changed_collection (collection, changed_at)
SELECT collection, date_trunc('second', now())
FROM unnest(ARRAY['places', 'hours', 'calendar', 'services', 'authorities', 'contact-channels', 'standard', 'staff', 'reference-changes'])
    AS collection;

-- Once a transaction for each collection. A change gets a later second than the one before, also within one; readers tell none that lies ahead.
CREATE FUNCTION tell_changed_collections() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    told text[] := string_to_array(coalesce(current_setting('ocma.told_collections', true), ''), ',');
BEGIN
    IF NOT told @> TG_ARGV THEN
        -- Any number will do, as long as nothing else in this database locks it.
        PERFORM pg_advisory_xact_lock(x'6f636d6163686764'::bigint);
        UPDATE changed_collection
        SET changed_at = greatest(date_trunc('second', clock_timestamp()), changed_at + interval '1 second')
        WHERE collection = ANY (TG_ARGV) AND collection <> ALL (told);
        PERFORM set_config('ocma.told_collections', array_to_string(told || TG_ARGV, ','), true);
    END IF;
    RETURN NULL;
END
$$;

DO $$
DECLARE
    behind record;
BEGIN
    FOR behind IN
        SELECT * FROM (VALUES
            -- Hours come by place, services are offered at places, and a place is the unit of its staff.
            ('place', ARRAY['places', 'hours', 'services', 'staff']),
            ('place_service', ARRAY['places', 'services']),
            ('place_counter', ARRAY['places']),
            ('counter_service', ARRAY['places']),
            ('counter_staffing', ARRAY['places']),
            ('place_schedule', ARRAY['places', 'hours']),
            ('schedule_rule', ARRAY['places', 'hours']),
            ('schedule_reception', ARRAY['places', 'hours']),
            ('hours_exception', ARRAY['places', 'hours']),
            ('exception_reception', ARRAY['places', 'hours']),
            ('cabinet_order', ARRAY['calendar', 'places', 'hours']),
            ('moved_working_day', ARRAY['calendar', 'places', 'hours']),
            -- Places are found by what is asked for in person.
            ('service', ARRAY['services', 'places']),
            ('service_version', ARRAY['services', 'places']),
            ('service_version_channel', ARRAY['services']),
            ('service_version_fee', ARRAY['services']),
            ('service_version_legal_reference', ARRAY['services']),
            ('service_version_refusal_ground', ARRAY['services']),
            ('vocabulary_word', ARRAY['services']),
            ('authority', ARRAY['authorities']),
            ('authority_topic', ARRAY['authorities']),
            ('contact_channel', ARRAY['contact-channels']),
            ('contact_channel_hours', ARRAY['contact-channels']),
            ('standard_edition', ARRAY['standard']),
            ('standard_clause', ARRAY['standard']),
            ('staff_member', ARRAY['staff']),
            ('published_state', ARRAY['reference-changes'])
        ) AS known (changed, collections)
    LOOP
        EXECUTE format(
            'CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED'
                ' FOR EACH ROW EXECUTE FUNCTION tell_changed_collections(%s)',
            behind.changed || '_tells', behind.changed,
            (SELECT string_agg(quote_literal(collection), ', ') FROM unnest(behind.collections) AS collection));
    END LOOP;
END
$$;
