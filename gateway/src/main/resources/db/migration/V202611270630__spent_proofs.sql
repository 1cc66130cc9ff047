-- A proof of possession is good for one request (RFC 9449, 11.1), whichever instance of the gateway it is sent to: the key of this table decides
-- who was first. Of a proof only a digest is kept, for some minutes; instances sweep the rows whose time is over.
create table spent_proof (
    proof bytea not null,
    until timestamptz not null,
    constraint spent_proof_pk primary key (proof),
    constraint spent_proof_is_a_digest check (octet_length(proof) = 32)
);

create index spent_proof_until on spent_proof (until);
