-- Why: how a person wants to be reached is kept for as long as something is written to them, and in which words an employee has freed an address for as long as
-- somebody may ask (P5). That an address was freed, when and by whom stays, so the check asks for no reason any more.

alter table contact_preference add column used_on date not null default current_date;
alter table contact_preference alter column used_on drop default;
create index contact_preference_used_ix on contact_preference (used_on);

alter table suppressed_address drop constraint suppressed_address_released;
alter table suppressed_address add constraint suppressed_address_released check ((released_at is null) = (released_by is null)
    and (released_at is not null or release_reason is null)) not valid;
create index suppressed_address_reasoned_ix on suppressed_address (released_at) where release_reason is not null;
