-- Why: files come with cases. Each is kept encrypted, in pieces that are written in one transaction with its row, so that none is half there; nobody gets one
-- before it is scanned, and of one in which something harmful was found only the row stays.

create table attachment (
    id uuid not null,
    case_file uuid not null,
    name text not null,
    kind text not null,
    octets integer not null,
    sha256 text not null,
    status text not null,
    added_at timestamptz not null,
    added_by text,
    scan_due_at timestamptz,
    scanned_at timestamptz,
    finding text,
    constraint attachment_pk primary key (id),
    constraint attachment_case_file_fk foreign key (case_file) references case_file (id),
    constraint attachment_octets_ck check (octets > 0),
    constraint attachment_status_ck check (status in ('QUARANTINED', 'CLEAN', 'REJECTED')),
    constraint attachment_scan_ck check ((status = 'QUARANTINED') = (scan_due_at is not null) and (status = 'QUARANTINED') = (scanned_at is null)),
    constraint attachment_finding_ck check ((status = 'REJECTED') = (finding is not null))
);
create index attachment_case_file_ix on attachment (case_file, id);
create index attachment_scan_due_ix on attachment (scan_due_at) where status = 'QUARANTINED';

create table attachment_piece (
    attachment uuid not null,
    position integer not null,
    octets bytea not null,
    constraint attachment_piece_pk primary key (attachment, position),
    constraint attachment_piece_attachment_fk foreign key (attachment) references attachment (id)
);
