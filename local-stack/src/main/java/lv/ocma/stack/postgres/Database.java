package lv.ocma.stack.postgres;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One database, owned by a role of the same name, with the extensions that only a superuser may create. */
public record Database(String name, List<String> extensions) {
    private static final List<String> EXTENSIONS = List.of("btree_gist", "pg_trgm", "unaccent", "citext");

    public static Database ofService(String name) {
        return new Database(name, EXTENSIONS);
    }

    /** Role and database appear if they are missing; the password is always the one of the secrets file. */
    void create(Statement statement, String password) throws SQLException {
        statement.execute("""
                do $$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then create role "%1$s" login; end if;
                  alter role "%1$s" password '%2$s';
                end $$""".formatted(name, password));
        try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("create database \"" + name + "\" owner \"" + name + "\"");
        statement.execute("revoke all on database \"" + name + "\" from public");
    }

    void extend(Statement statement) throws SQLException {
        for (var extension : extensions) {
            statement.execute("create extension if not exists " + extension);
        }
    }
}
