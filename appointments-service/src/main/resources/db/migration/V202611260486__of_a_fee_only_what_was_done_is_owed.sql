-- Why: a fee may be for several persons or services of a visit that ends when some of them were served: only what was done is owed, line by line. A
-- transfer that was on its way when the visit ended is recorded all the same, as it has to be paid back. And a visit ends without the service also when
-- contact is ended, or when somebody is referred to whoever is competent.

alter table fee_line add column lapsed boolean not null default false;
alter table fee
    add column lapsed numeric(11, 2) not null default 0,
    drop constraint fee_status_as_paid,
    drop constraint fee_visit_end_told;
update fee set visit_ended_at = null, visit_ended_as = null where visit_ended_at is not null and total = 0;
update fee set lapsed = total where visit_ended_at is not null;
update fee_line l set lapsed = true from fee f where f.id = l.fee and f.visit_ended_at is not null;
alter table fee
    add constraint fee_lapsed_in_range check (lapsed between 0 and total),
    add constraint fee_status_as_paid check (case status
        when 'DUE' then paid = 0 and total > lapsed
        when 'PARTLY_PAID' then paid > 0 and paid < total - lapsed
        when 'PAID' then paid >= total - lapsed and (paid = total or lapsed < total)
        when 'WITHDRAWN' then paid = 0
        when 'LAPSED' then lapsed = total and paid < total
        else paid < total end),
    add constraint fee_visit_end_told check (
        (visit_ended_at is null) = (visit_ended_as is null) and (visit_ended_at is not null) = (lapsed > 0)
        and visit_ended_as in ('CANCELLED', 'MISSED', 'CONTACT_ENDED', 'SERVED', 'REFUSED'));
