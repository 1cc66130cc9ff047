-- Why: the customer and the clerk see what has become of a visit, who did it and when. The row is written in the transaction of the change
-- and holds what the visit was like after it; nothing of it tells a name. Visits from before begin with their next change.

create table booking_change (
    id uuid not null,
    booking uuid not null,
    changed_at timestamptz not null,
    action text not null,
    by_kind text not null,
    by_role text,
    state jsonb not null,
    constraint booking_change_pk primary key (id),
    constraint booking_change_booking_fk foreign key (booking) references booking (id)
);
create index booking_change_booking_ix on booking_change (booking, id);

-- A visit that a part was taken out of, and the part, name each other. Both are opened by the one manage token that the customer has. The
-- default stays for instances of the release before, which run beside and do not name the column.
alter table booking
    add column split_from uuid,
    add column split_into uuid[] not null default '{}',
    drop constraint booking_manage_token_uq;
