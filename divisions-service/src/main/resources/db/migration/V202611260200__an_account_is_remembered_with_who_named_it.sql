-- A manager may name any account, also an administrator's: those are closed only where an administrator named them. Of accounts named
-- before it is not known by whom, so that a manager is assumed; those of invented employees come with the release.

ALTER TABLE staff_member ADD COLUMN account_named_by_administrator boolean NOT NULL DEFAULT false;
UPDATE staff_member SET account_named_by_administrator = true WHERE invented AND account IS NOT NULL;
ALTER TABLE staff_member ADD CONSTRAINT staff_member_account_to_be_named
    CHECK (account IS NOT NULL OR NOT account_named_by_administrator);
