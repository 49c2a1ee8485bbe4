package io.anlan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.platform.access.Actors;
import io.anlan.support.ServerTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The log is append-only, and whoever gets round that is found out at the first link touched. */
@ServerTest
class AuditChainIT {

    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Test
    void editedAndDeletedEntriesAreNamed() throws SQLException {
        long first = write("one");
        long second = write("two");
        long third = write("three");
        write("four");
        assertThat(chain.verify().broken()).isEmpty();

        try (Connection c = owner.getConnection()) {
            assertThatThrownBy(() -> execute(c, "update audit.entry set actor_name = 'x' where id = " + first))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> execute(c, "delete from audit.entry where id = " + first))
                    .hasMessageContaining("append-only");

            tamper(c, "update audit.entry set detail = '{\"n\":\"TWO\"}' where id = " + second);
            assertThat(chain.verify().broken()).hasValueSatisfying(broken -> {
                assertThat(broken.entryId()).isEqualTo(second);
                assertThat(broken.reason()).isEqualTo("content");
            });
            tamper(c, "update audit.entry set detail = '{\"n\":\"two\"}' where id = " + second);
            assertThat(chain.verify().broken()).isEmpty();

            long link = link(c, third);
            tamper(c, "create table audit.kept as select * from audit.entry where id = " + third);
            tamper(c, "delete from audit.entry where id = " + third);
            assertThat(chain.verify().broken()).hasValueSatisfying(broken -> {
                assertThat(broken.link()).isEqualTo(link);
                assertThat(broken.reason()).isEqualTo("missing");
            });
            tamper(c, "insert into audit.entry overriding system value select * from audit.kept");
            tamper(c, "drop table audit.kept");
            assertThat(chain.verify().broken()).isEmpty();
        }
    }

    private long write(String n) throws SQLException {
        Actors.runAsSystem("test", () -> audit.recordAlone("test.write", "test", n, null, Map.of("n", n)));
        try (Connection c = owner.getConnection();
                var rs = c.createStatement().executeQuery("select max(id) from audit.entry")) {
            rs.next();
            return rs.getLong(1);
        }
    }

    private static long link(Connection c, long id) throws SQLException {
        try (var rs = c.createStatement().executeQuery("select position from audit.entry where id = " + id)) {
            rs.next();
            return rs.getLong(1);
        }
    }

    private static void tamper(Connection c, String sql) throws SQLException {
        execute(c, "alter table audit.entry disable trigger user");
        execute(c, sql);
        execute(c, "alter table audit.entry enable trigger user");
    }

    private static void execute(Connection c, String sql) throws SQLException {
        try (var s = c.createStatement()) {
            s.execute(sql);
        }
    }
}
