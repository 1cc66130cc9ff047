-- Why: who speaks no Latvian tells so when booking (C8), and who comes for a company says for which one (R1). The company may bear the name
-- of a person, so that both of its columns are ciphertext. The default stays for instances of the release before, which run beside and do not
-- name the column.

alter table booking
    add column interpreter boolean not null default false,
    add column company_registration text,
    add column company_name text,
    add constraint booking_company_whole check ((company_registration is null) = (company_name is null));
