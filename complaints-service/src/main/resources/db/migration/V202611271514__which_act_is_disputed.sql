-- Why: a dispute says which act, to what extent and what is asked, and is in time or late by the day on which its sender counts as notified. What was late is
-- admitted or denied by a decision of its own, so how it stands with that is kept.

alter table case_file
    add column dispute_act text,
    add column dispute_act_date date,
    add column dispute_refusal uuid,
    add column dispute_extent text,
    add column dispute_demand text,
    add column dispute_notified_on date,
    add column dispute_remedy_named boolean,
    add column dispute_last_day date,
    add column dispute_timeliness text,
    add column dispute_late_reasons text,
    add constraint case_file_dispute_ck check (
        (kind = 'DISPUTE') = (dispute_act is not null)
        and (dispute_act is null) = (dispute_act_date is null)
        and (dispute_act is null) = (dispute_extent is null)
        and (dispute_act is null) = (dispute_demand is null)
        and (dispute_act is null) = (dispute_remedy_named is null)
        and (dispute_act is null) = (dispute_timeliness is null)) not valid,
    add constraint case_file_timeliness_ck check (
        dispute_timeliness in ('UNKNOWN', 'IN_TIME', 'LATE', 'ADMITTED', 'DENIED')
        and (dispute_timeliness = 'UNKNOWN') = (dispute_notified_on is null)
        and (dispute_notified_on is null) = (dispute_last_day is null)) not valid;
