-- Why: what comes by mail is of no kind until somebody has read it. What a case was taken for before stands with the entry of its timeline that says what it is, so that its
-- receipt is counted under the kind that it is, once, whenever that is found out.

alter table case_timeline_entry
    add column kind text,
    add column kind_before text,
    add constraint case_timeline_entry_kind_ck check ((kind is null) = (kind_before is null) and (what = 'RECLASSIFIED') = (kind is not null)) not valid;

-- What is moved is taken away by a negative row, which is checked before it is added to the one that is there.
alter table case_figure
    drop constraint case_figure_in_time_ck,
    add constraint case_figure_in_time_ck check (in_time between 0 and greatest(cases, 0)) not valid;
