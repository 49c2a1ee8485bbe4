package io.anlan;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.support.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Row security is the rule: a table without it, a view that reads as its owner and a function that runs as its owner stand
 * in {@code row-security.csv} with the reason, or the build fails. Read from the catalogue of the migrated database.
 */
@ServerTest
class RowSecurityIT {

    private static final String OURS = "n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'";
    private static final String NOT_OF_AN_EXTENSION =
            " and not exists (select from pg_depend x where x.objid = o.oid and x.deptype = 'e')";

    @Autowired
    Flyway flyway;

    private JdbcClient owner() {
        DataSource source = flyway.getConfiguration().getDataSource();
        return JdbcClient.create(source);
    }

    @Test
    void everyTableHasPoliciesOrAReason() {
        List<String> without = owner().sql("select n.nspname || '.' || o.relname from pg_class o"
                        + " join pg_namespace n on n.oid = o.relnamespace where o.relkind in ('r', 'p') and " + OURS
                        + " and not (o.relrowsecurity and exists (select from pg_policy p where p.polrelid = o.oid))"
                        + NOT_OF_AN_EXTENSION)
                .query(String.class)
                .list();
        assertThat(new TreeSet<>(without)).isEqualTo(allowed("table"));
    }

    @Test
    void everyViewReadsAsItsReaderOrHasAReason() {
        List<String> asOwner = owner().sql("select n.nspname || '.' || o.relname from pg_class o"
                        + " join pg_namespace n on n.oid = o.relnamespace where o.relkind in ('v', 'm') and " + OURS
                        + " and not coalesce(o.reloptions, '{}') @> '{security_invoker=true}'" + NOT_OF_AN_EXTENSION)
                .query(String.class)
                .list();
        assertThat(new TreeSet<>(asOwner)).isEqualTo(allowed("view"));
    }

    @Test
    void everyFunctionThatRunsAsItsOwnerHasAReasonAndAFixedSearchPath() {
        Map<String, Boolean> definers = new TreeMap<>();
        owner().sql("select n.nspname || '.' || o.proname as name,"
                        + " coalesce(array_to_string(o.proconfig, ',') like '%search_path=%', false) as fixed"
                        + " from pg_proc o join pg_namespace n on n.oid = o.pronamespace where o.prosecdef and " + OURS
                        + NOT_OF_AN_EXTENSION)
                .query((rs, i) -> definers.put(rs.getString("name"), rs.getBoolean("fixed")))
                .list();
        assertThat(definers.keySet()).isEqualTo(allowed("function"));
        assertThat(definers).doesNotContainValue(false);
    }

    /** Policies do not bind the owner of a table, a superuser, or a role that may bypass them: the application is none. */
    @Test
    void theApplicationCannotStepRoundThePolicies() {
        List<String> mighty = owner().sql("""
                        select rolname from pg_roles
                         where rolname in ('anlan_app', 'anlan_place', 'anlan_enterprise', 'anlan_system')
                           and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                                or exists (select from pg_class c where c.relowner = pg_roles.oid)
                                or exists (select from pg_proc p where p.proowner = pg_roles.oid))
                        """).query(String.class).list();
        assertThat(mighty).isEmpty();
        List<String> inherited = owner().sql("""
                        select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid
                          join pg_roles a on a.oid = m.member
                         where a.rolname in ('anlan_app', 'anlan_place', 'anlan_enterprise', 'anlan_system')
                        """).query(String.class).list();
        assertThat(inherited).containsExactlyInAnyOrder("anlan_place", "anlan_enterprise", "anlan_system");
    }

    @Test
    void everyReasonIsAReason() {
        assertThat(lines().map(cells -> cells[2])).allMatch(reason -> reason.length() >= 12);
    }

    private static TreeSet<String> allowed(String kind) {
        TreeSet<String> names = new TreeSet<>();
        lines().filter(cells -> cells[0].equals(kind)).forEach(cells -> names.add(cells[1]));
        return names;
    }

    private static Stream<String[]> lines() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/row-security.csv")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", 3));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
