-- Whether a place is open is answered for a whole minute, and kept for as long.
ALTER TABLE schedule_reception
    ADD CONSTRAINT schedule_reception_whole_minutes
        CHECK (extract(second FROM opens) = 0 AND extract(second FROM closes) = 0);

ALTER TABLE exception_reception
    ADD CONSTRAINT exception_reception_whole_minutes
        CHECK (extract(second FROM opens) = 0 AND extract(second FROM closes) = 0);
