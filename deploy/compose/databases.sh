#!/bin/sh
# A database for each that keeps data, owned by a role of the same name; run at the first start, and again by hand to change passwords.
set -eu
export PGPASSWORD="$POSTGRES_PASSWORD"

database() {
  DATABASE_PASSWORD=$2 psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username=postgres --dbname=postgres --set=name="$1" <<'SQL'
\getenv password DATABASE_PASSWORD
select format('create role %I login', :'name') where not exists (select from pg_roles where rolname = :'name') \gexec
alter role :"name" password :'password';
select format('create database %I owner %I', :'name', :'name') where not exists (select from pg_database where datname = :'name') \gexec
revoke all on database :"name" from public;
SQL
}

# Extensions are the superuser's to create, before the first migration asks for them.
extensions() {
  psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username=postgres --dbname="$1" <<'SQL'
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists citext;
SQL
}

database gateway "$OCMA_GATEWAY_DB_PASSWORD"
database divisions "$OCMA_DIVISIONS_DB_PASSWORD"
database appointments "$OCMA_APPOINTMENTS_DB_PASSWORD"
database complaints "$OCMA_COMPLAINTS_DB_PASSWORD"
database notifications "$OCMA_NOTIFICATIONS_DB_PASSWORD"
database keycloak "$OCMA_KEYCLOAK_DB_PASSWORD"

for name in divisions appointments complaints notifications; do
  extensions "$name"
done
