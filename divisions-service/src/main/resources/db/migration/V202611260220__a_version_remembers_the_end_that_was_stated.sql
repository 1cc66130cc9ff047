-- A version that another one has cut short goes on when that one is withdrawn: to the end that was stated for it, so this is kept.
-- Of versions so far only that of the last one of a service is known. The others go on until something else comes: to end a service
-- that nobody has said ends would be worse.

ALTER TABLE service_version
    ADD COLUMN stated_to date,
    ADD CONSTRAINT service_version_stated_in_order CHECK (valid_from <= stated_to);

UPDATE service_version v SET stated_to = valid_to
WHERE valid_to IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM service_version later WHERE later.service_id = v.service_id AND later.valid_from > v.valid_to);
