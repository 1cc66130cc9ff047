-- A shorter day before a holiday takes the place of the exception of its date. Hours that staff had added to the day were lost by that: the cut, confirmed
-- once more, began from the weekly schedule. They stay beside the cut now.
ALTER TABLE exception_reception
    ADD COLUMN before_cut boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT exception_reception_pk,
    DROP CONSTRAINT exception_reception_apart;
ALTER TABLE exception_reception
    ALTER COLUMN before_cut DROP DEFAULT,
    ADD CONSTRAINT exception_reception_pk PRIMARY KEY (exception_id, before_cut, opens),
    ADD CONSTRAINT exception_reception_apart EXCLUDE USING gist (
        exception_id WITH =, (before_cut::integer) WITH =,
        int4range(extract(epoch FROM opens)::integer, extract(epoch FROM closes)::integer) WITH &&);
