-- Why: whoever comes without a booked time pays the same fees, and has the same right to a refusal in writing with its dispute (P4, R5). So both belong
-- to a booking or to a ticket, to exactly one. How a refusal reached its addressee is part of what is kept of it.

alter table fee
    alter column booking drop not null,
    add column ticket uuid,
    add constraint fee_ticket_fk foreign key (ticket) references queue_entry (id),
    add constraint fee_of_one_visit check (num_nonnulls(booking, ticket) = 1),
    add constraint fee_ticket_number_uq unique (ticket, number);
alter table fee_line
    alter column booking drop not null,
    add column ticket uuid,
    add constraint fee_line_ticket_fk foreign key (ticket) references queue_entry (id),
    add constraint fee_line_of_one_visit check (num_nonnulls(booking, ticket) = 1);
create index fee_line_ticket_ix on fee_line (ticket);
create unique index fee_line_ticket_once_uq on fee_line (ticket, service, person, option_id) where not withdrawn;

alter table refusal
    alter column booking drop not null,
    add column ticket uuid,
    add column delivered text[] not null default '{HANDED_OVER}',
    add constraint refusal_ticket_fk foreign key (ticket) references queue_entry (id),
    add constraint refusal_of_one_visit check (num_nonnulls(booking, ticket) = 1),
    add constraint refusal_delivered_known check (
        delivered <@ '{HANDED_OVER,EMAIL,POST}'::text[] and cardinality(delivered) > 0);
create index refusal_ticket_ix on refusal (ticket, id);
alter table refusal_item
    drop constraint refusal_item_pk,
    alter column booking drop not null,
    add column ticket uuid,
    add constraint refusal_item_pk primary key (refusal, service, person),
    add constraint refusal_item_booking_uq unique (booking, service, person),
    add constraint refusal_item_ticket_uq unique (ticket, service, person),
    add constraint refusal_item_of_one_visit check (num_nonnulls(booking, ticket) = 1);

-- A visit that is cancelled or missed after it was charged ends without the service: what is due falls away, and what is paid is to be paid back. When and
-- how it ended stays with the fee.
alter table fee
    add column visit_ended_at timestamptz,
    add column visit_ended_as text,
    drop constraint fee_status_known,
    add constraint fee_status_known check (status in ('DUE', 'PARTLY_PAID', 'PAID', 'WAIVED', 'WITHDRAWN', 'LAPSED')),
    add constraint fee_visit_end_told check (
        (visit_ended_at is null) = (visit_ended_as is null) and visit_ended_as in ('CANCELLED', 'MISSED')
        and (status <> 'LAPSED' or visit_ended_at is not null));
