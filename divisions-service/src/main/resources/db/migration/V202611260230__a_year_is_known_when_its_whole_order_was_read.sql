-- A year passed for known as soon as one moved working day of it was read, although the Cabinet may have moved more. Now the
-- data says which years are known in full; none is until the seed is loaded anew.
ALTER TABLE cabinet_order ADD COLUMN whole boolean NOT NULL DEFAULT false;
