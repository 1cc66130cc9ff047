-- Why: whoever has found a time needs some minutes to fill in a form without losing it. The claim keeps the time; this row says whose it is,
-- and outlives its claim by a day, so that who comes too late is told so. The token is only ever a hash. The id is that of the claim.

create table hold (
    id uuid not null,
    token_hash text not null,
    client text not null,
    holder text not null,
    place text not null,
    slot text not null,
    expires_at timestamptz not null,
    constraint hold_pk primary key (id),
    constraint hold_token_uq unique (token_hash)
);
create index hold_holder_ix on hold (client, holder, expires_at);
create index hold_expired_ix on hold (expires_at);
