-- Why: a visit that its place has no room for any more, since its hours or counters have changed, keeps why and since when, and gets another time
-- proposed; staff see which customers have not answered (C1, H3). One that was marked before is treated as if it were marked now.

alter table booking
    add column disturbed_cause text,
    add column disturbed_change uuid,
    add column disturbed_at timestamptz,
    add column proposed_start timestamptz,
    add column proposed_end timestamptz,
    add column proposed_until timestamptz,
    add column proposal_due_at timestamptz;
update booking
set disturbed_cause = case when outside_hours then 'HOURS' else 'COUNTERS' end, disturbed_change = id,
    disturbed_at = now(), proposal_due_at = now()
where (outside_hours or unserved) and status = 'BOOKED';
alter table booking
    add constraint booking_disturbed_cause_known check (disturbed_cause in ('HOURS', 'COUNTERS')),
    add constraint booking_disturbed_whole check (
        (disturbed_at is null) = (disturbed_cause is null) and (disturbed_at is null) = (disturbed_change is null)),
    add constraint booking_proposed_whole check (
        (proposed_start is null) = (proposed_end is null) and (proposed_start is null) = (proposed_until is null)),
    add constraint booking_proposed_for_a_cause check (proposed_start is null or disturbed_at is not null);
create index booking_disturbed_ix on booking (place, starts_at, id) where disturbed_at is not null;
create index booking_proposal_due_ix on booking (proposal_due_at) where proposal_due_at is not null and status = 'BOOKED';
