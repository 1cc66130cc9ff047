-- Why: a person and staff find copies without knowing their numbers (P6). What a copy says goes after its time (P5); number, hash and day stay as proof.

alter table stored_pdf
    alter column content drop not null,
    add column erased_at timestamptz,
    add constraint stored_pdf_erased check ((content is null) = (erased_at is not null)) not valid;

alter table document_copy
    add column erased_at timestamptz,
    add constraint document_copy_erased check (erased_at is null or person is null) not valid;
create index document_copy_person_ix on document_copy (person, made_at, number) where person is not null;
create index document_copy_about_ix on document_copy (about, place, made_at, number);
create index document_copy_kept_ix on document_copy (kind, made_at) where erased_at is null;
