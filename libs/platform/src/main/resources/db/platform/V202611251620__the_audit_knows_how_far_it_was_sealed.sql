-- A chain shows what is taken out of its middle; that its end was cut off shows only against a note of how far it had come. The
-- note carries a keyed proof, so that nobody without the key can write one for a shorter chain.
create table audit_seal_head (
  only_one boolean     not null,
  number   bigint      not null,
  digest   text        not null,
  sealed_at timestamptz not null,
  proof    text        not null,
  constraint audit_seal_head_pk primary key (only_one),
  constraint audit_seal_head_only_one check (only_one)
);
