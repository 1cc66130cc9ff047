-- Customers were not told why weekly hours are others than before, though whoever changed them had said it. And hours were told as certain
-- of dates to which their source does not reach.
ALTER TABLE place_schedule
    ADD COLUMN reason_lv text,
    ADD COLUMN reason_en text,
    ADD COLUMN reason_ru text,
    ADD COLUMN assumed boolean NOT NULL DEFAULT false;
ALTER TABLE place_schedule ALTER COLUMN assumed DROP DEFAULT;

UPDATE place_schedule
SET reason_lv = hours_change.reason_lv, reason_en = hours_change.reason_en, reason_ru = hours_change.reason_ru
FROM hours_change WHERE hours_change.id = place_schedule.change_id;

-- A schedule itself tells whether staff have set it. That one of their changes had once named the place, for a single date or undone
-- since, was taken for a confirmation of its weekly hours.
DROP TABLE hours_taken_over;

-- What earlier changes had replaced is kept with them as it was, and is read again when one is undone.
UPDATE hours_change SET replaced = jsonb_set(replaced, '{places}', (
    SELECT jsonb_object_agg(place, jsonb_set(hours, '{schedules}', (
        SELECT coalesce(jsonb_agg(schedule || '{"assumed": false}' ORDER BY position), '[]')
        FROM jsonb_array_elements(hours -> 'schedules') WITH ORDINALITY AS kept (schedule, position))))
    FROM jsonb_each(replaced -> 'places') AS of_place (place, hours)))
WHERE replaced -> 'places' IS NOT NULL AND replaced -> 'places' <> '{}';
