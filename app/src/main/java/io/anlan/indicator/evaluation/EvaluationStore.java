package io.anlan.indicator.evaluation;

import io.anlan.indicator.evaluation.Evaluation.Content;
import io.anlan.indicator.evaluation.Evaluation.Kind;
import io.anlan.indicator.evaluation.Evaluation.State;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class EvaluationStore {

    private static final Map<String, String> SORTS =
            Map.of("createdAt", "e.created_at", "year", "e.year", "title", "e.title", "state", "e.state");

    private static final String SELECT = """
            select e.*, g.name as region_name
              from indicator.evaluation e left join region.v_region_ever g on g.code = e.region_code
            """;
    private static final String WHERE = """
             where (:q = '' or e.title ilike '%' || :q || '%' or e.plan_title ilike '%' || :q || '%')
               and (:state::text is null or e.state = :state)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EvaluationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Paged<Evaluation> page(String q, @Nullable State state, PageQuery page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("q", q.strip());
        params.put("state", state == null ? null : state.name());
        var items = jdbc.sql(SELECT + WHERE + " order by " + page.orderBy(SORTS, "e.created_at desc", "e.id")
                        + " limit :limit offset :offset")
                .params(params)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((rs, n) -> map(rs))
                .list();
        int counted = jdbc.sql("select count(*) from (select 1 from indicator.evaluation e" + WHERE + " limit "
                        + Paged.CAP + ") c")
                .params(params)
                .query(Integer.class)
                .single();
        return Paged.of(items, counted, page);
    }

    Optional<Evaluation> find(UUID id) {
        return jdbc.sql(SELECT + " where e.id = ?")
                .param(id)
                .query((rs, n) -> map(rs))
                .optional();
    }

    void insert(Evaluation e) {
        jdbc.sql("""
                        insert into indicator.evaluation (id, region_code, kind, plan_title, title, issuer, year, content,
                          conclusion, problems, proposals, created_by, created_at)
                        values (:id, :region, :kind, :plan, :title, :issuer, :year, :content::jsonb, :conclusion, :problems,
                          :proposals, :by, :at)
                        """)
                .param("id", e.id())
                .param("region", e.regionCode())
                .param("kind", e.kind().name())
                .param("plan", e.planTitle())
                .param("title", e.title())
                .param("issuer", e.issuer())
                .param("year", e.year())
                .param("content", json.writeValueAsString(e.content()))
                .param("conclusion", e.conclusion())
                .param("problems", e.problems())
                .param("proposals", e.proposals())
                .param("by", e.createdBy())
                .param("at", utc(e.createdAt()))
                .update();
    }

    /** Compare-and-set; an issued evaluation is not changed. */
    boolean write(UUID id, Evaluations.Text text, int version) {
        return jdbc.sql("""
                        update indicator.evaluation set version = version + 1, title = :title, conclusion = :conclusion,
                          problems = :problems, proposals = :proposals
                         where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .param("title", text.title())
                        .param("conclusion", text.conclusion())
                        .param("problems", text.problems())
                        .param("proposals", text.proposals())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean issue(UUID id, int version, String by, Instant at) {
        return jdbc.sql("""
                        update indicator.evaluation set version = version + 1, state = 'ISSUED', issued_by = :by,
                          issued_at = :at
                         where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .param("by", by)
                        .param("at", utc(at))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<String> organisation(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : jdbc.sql("select name from organisation.v_organisation where id = ?")
                        .param(id)
                        .query(String.class)
                        .optional();
    }

    private Evaluation map(ResultSet rs) throws SQLException {
        OffsetDateTime issued = rs.getObject("issued_at", OffsetDateTime.class);
        return new Evaluation(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getString("region_code"),
                rs.getString("region_name"),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("plan_title"),
                rs.getString("title"),
                rs.getString("issuer"),
                rs.getInt("year"),
                State.valueOf(rs.getString("state")),
                json.readValue(rs.getString("content"), Content.class),
                rs.getString("conclusion"),
                rs.getString("problems"),
                rs.getString("proposals"),
                rs.getString("created_by"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getString("issued_by"),
                issued == null ? null : issued.toInstant());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
