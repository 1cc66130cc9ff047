-- Why: what was spoken and written down, what was refused and what was answered is kept as the person got it, to be read by both sides years later (P4, P6). Letters
-- and messages of refusals become copies after they have left: what is still to be copied is noted down in the transaction in which the message left.

create table document_copy (
    number text not null,
    kind text not null,
    about_kind text not null,
    about uuid not null,
    reference text not null,
    place text not null,
    language text not null,
    person uuid,
    message uuid,
    made_by text,
    made_at timestamptz not null,
    pdf uuid not null,
    constraint document_copy_pk primary key (number),
    constraint document_copy_kind_known check (kind in ('SUBMISSION', 'REFUSAL', 'REPLY', 'MESSAGE')),
    constraint document_copy_message_uq unique (message),
    constraint document_copy_message_fk foreign key (message) references message (id),
    constraint document_copy_pdf_fk foreign key (pdf) references stored_pdf (id)
);
create index document_copy_pdf_ix on document_copy (pdf);

create table copy_wanted (
    message uuid not null,
    due_at timestamptz not null,
    constraint copy_wanted_pk primary key (message),
    constraint copy_wanted_message_fk foreign key (message) references message (id)
);
create index copy_wanted_due_ix on copy_wanted (due_at);
