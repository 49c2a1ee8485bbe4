package io.anlan.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Each person's named views; row security leaves everybody the own ones. */
@Repository
class SavedViewStore {

    /** More are no help in finding one. */
    static final int MOST = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SavedViewStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<SavedView> of(UUID user, String list) {
        return jdbc.sql(
                        "select name, filters from identity.saved_view where user_id = :user and list = :list order by at")
                .param("user", user)
                .param("list", list)
                .query((rs, i) -> new SavedView(rs.getString("name"), json.readTree(rs.getString("filters"))))
                .list();
    }

    /** @return false when there are enough already */
    boolean save(UUID user, String list, SavedView view) {
        return jdbc.sql("""
                        insert into identity.saved_view (user_id, list, name, filters, at)
                        select :user, :list, :name, :filters::jsonb, :now
                         where (select count(*) from identity.saved_view
                                 where user_id = :user and list = :list and name <> :name) < :most
                        on conflict (user_id, list, name) do update set filters = excluded.filters
                        """)
                        .param("user", user)
                        .param("list", list)
                        .param("name", view.name().strip())
                        .param("filters", json.writeValueAsString(view.filters()))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("most", MOST)
                        .update()
                == 1;
    }

    void remove(UUID user, String list, String name) {
        jdbc.sql("delete from identity.saved_view where user_id = :user and list = :list and name = :name")
                .param("user", user)
                .param("list", list)
                .param("name", name)
                .update();
    }
}
