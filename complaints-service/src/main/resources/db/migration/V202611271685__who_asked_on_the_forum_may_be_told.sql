-- Why: whoever asked on the forum, and wants to, is told once it is answered (K2). Apart from the question, so that the row goes as soon as they are told, or are not to be.

create table forum_asker (
    question uuid not null,
    reference text not null,
    person uuid,
    contact_name text,
    contact_email text,
    contact_phone text,
    contact_address text,
    erase_on date not null,
    constraint forum_asker_pk primary key (question),
    constraint forum_asker_question_fk foreign key (question) references forum_question on delete cascade,
    constraint forum_asker_reference_uq unique (reference),
    constraint forum_asker_reached_ck check (coalesce(contact_email, contact_phone, contact_address) is not null or person is not null)
);
create index forum_asker_erase_ix on forum_asker (erase_on);
