-- Why: an error of waiting times that leaves out whoever was told none, as nobody served then, and whoever left before the call, leaves out the worst
-- waits (P11, V3). They are counted beside it, and are no hits. The visit's own row says it, so that nobody waits for a row of sums; the sums are read by
-- place and week from an index of these rows alone. Of visits from before nothing is said, so nothing of them
-- is checked: each check would read the whole table while nobody can check in.

alter table wait_estimate
    add column beside text,
    add column place text,
    add column week date,
    add constraint wait_estimate_beside_known check (beside in ('UNTOLD', 'UNCALLED')) not valid,
    add constraint wait_estimate_beside_placed check ((beside is null) = (place is null) and (beside is null) = (week is null)) not valid;
create index wait_estimate_beside_ix on wait_estimate (place, week) where beside is not null;
