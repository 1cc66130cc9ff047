-- Why: whoever has opened a message in their official mailbox knows what it says from then on, before the day that the law supposes (V4). How far the adapter's
-- receipts were heard is kept here, in the one row that there is, so that none is missed and a restart begins where the last one ended.

create table e_address_receipts (
    only_row boolean not null,
    position bigint not null,
    constraint e_address_receipts_pk primary key (only_row),
    constraint e_address_receipts_one check (only_row)
);
insert into e_address_receipts (only_row, position) values (true, 0);
