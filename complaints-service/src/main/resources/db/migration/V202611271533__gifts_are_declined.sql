-- Why: no gift is accepted for a service (P7). That one was offered is recorded with how the customer was told what is right; there is no column for an acceptance.

create table gratitude_offer (
    id uuid not null,
    version bigint not null,
    number text not null,
    place text not null,
    kind text not null,
    offered_on date not null,
    note text,
    visit uuid,
    language text not null,
    told text not null,
    contact_name text,
    contact_email text,
    contact_phone text,
    declined_by text,
    declined_at timestamptz not null,
    erased_at timestamptz,
    constraint gratitude_offer_pk primary key (id),
    constraint gratitude_offer_number_uq unique (number),
    constraint gratitude_offer_told_ck
        check (told <> 'MESSAGE' or erased_at is not null or contact_email is not null or contact_phone is not null),
    constraint gratitude_offer_erased_ck check ((erased_at is null) = (declined_by is not null)
        and (erased_at is null or note is null and visit is null and contact_name is null and contact_email is null and contact_phone is null))
);
create index gratitude_offer_place_ix on gratitude_offer (place, id desc);
create index gratitude_offer_kept_ix on gratitude_offer (declined_at) where erased_at is null;
