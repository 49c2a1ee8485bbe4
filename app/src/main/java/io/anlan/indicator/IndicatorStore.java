package io.anlan.indicator;

import io.anlan.indicator.Indicator.Base;
import io.anlan.indicator.Indicator.Formula;
import io.anlan.indicator.Indicator.Milestone;
import io.anlan.indicator.Indicator.Owner;
import io.anlan.indicator.Indicator.Source;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Definitions, their milestones, and each definition as it was. */
@Repository
class IndicatorStore {

    /** More definitions than a region keeps; beyond, something is wrong. */
    static final int MOST = 2_000;

    private static final String SELECT = """
            select i.*, g.name as region_name
              from indicator.indicator i left join region.v_region_ever g on g.code = i.region_code
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IndicatorStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One entry of the history of a definition. */
    record Revision(int version, Instant at, String by, String note) {}

    /** All that the reader may see, in the order of their plans. */
    List<Indicator> all(boolean retired) {
        Map<UUID, List<Milestone>> milestones = new HashMap<>();
        jdbc.sql("select indicator_id, year, value from indicator.milestone order by year")
                .query((ResultSet rs) -> {
                    milestones
                            .computeIfAbsent(rs.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(milestone(rs, 2));
                });
        return jdbc.sql(SELECT + " where not i.retired or :retired"
                        + " order by i.reference, i.plan_title, i.sort, i.id limit " + MOST)
                .param("retired", retired)
                .query((rs, n) -> map(rs, milestones.getOrDefault(rs.getObject("id", UUID.class), List.of())))
                .list();
    }

    Optional<Indicator> find(UUID id) {
        List<Milestone> milestones = jdbc.sql(
                        "select year, value from indicator.milestone where indicator_id = ? order by year")
                .param(id)
                .query((rs, n) -> milestone(rs, 1))
                .list();
        return jdbc.sql(SELECT + " where i.id = ?")
                .param(id)
                .query((rs, n) -> map(rs, milestones))
                .optional();
    }

    void insert(Indicator i, int sort) {
        jdbc.sql("""
                        insert into indicator.indicator (id, region_code, name, synonyms, unit, direction, target_kind,
                          binding, achieved, measure, category, denominator, register_from, return_form_id,
                          return_field, return_title, return_label, return_unit, return_aggregation, topic, base_year,
                          base_value, base_source, owner_id, owner_name, plan_id, plan_title, source_line, source_words, reference,
                          sample, sort)
                        values (:id, :region, :name, :synonyms::text[], :unit, :direction, :kind, :binding, :achieved,
                          :measure, :category, :denominator, :registerFrom, :returnForm::uuid, :returnField, :returnTitle,
                          :returnLabel, :returnUnit, :aggregation, :topic, :baseYear, :baseValue, :baseSource,
                          :ownerId, :ownerName, :planId, :plan, :line, :words, :reference, :sample, :sort)
                        """)
                .params(params(i))
                .param("reference", i.reference())
                .param("sample", i.sample())
                .param("sort", sort)
                .update();
        milestones(i);
    }

    /** Compare-and-set on the version. */
    boolean update(Indicator i) {
        boolean done = jdbc.sql("""
                        update indicator.indicator set version = version + 1, region_code = :region, name = :name,
                          synonyms = :synonyms::text[], unit = :unit, direction = :direction, target_kind = :kind,
                          binding = :binding, achieved = :achieved, measure = :measure, category = :category,
                          denominator = :denominator, register_from = :registerFrom, return_form_id = :returnForm::uuid,
                          return_field = :returnField, return_title = :returnTitle, return_label = :returnLabel,
                          return_unit = :returnUnit, return_aggregation = :aggregation, topic = :topic,
                          base_year = :baseYear, base_value = :baseValue, base_source = :baseSource, owner_id = :ownerId,
                          owner_name = :ownerName, plan_id = :planId, plan_title = :plan, source_line = :line,
                          source_words = :words, retired = :retired
                        where id = :id and version = :version
                        """)
                        .params(params(i))
                        .param("retired", i.retired())
                        .param("version", i.version())
                        .update()
                == 1;
        if (done) {
            jdbc.sql("delete from indicator.milestone where indicator_id = ?")
                    .param(i.id())
                    .update();
            milestones(i);
        }
        return done;
    }

    private void milestones(Indicator i) {
        for (Milestone milestone : i.milestones()) {
            jdbc.sql("insert into indicator.milestone (indicator_id, year, value) values (?, ?, ?)")
                    .params(i.id(), milestone.year(), milestone.value())
                    .update();
        }
    }

    void keep(Indicator i, int version, Instant at, String by, String note) {
        jdbc.sql("""
                        insert into indicator.revision (indicator_id, version, at, by_name, note, definition)
                        values (:id, :version, :at, :by, :note, :definition::jsonb)
                        """)
                .param("id", i.id())
                .param("version", version)
                .param("at", utc(at))
                .param("by", by)
                .param("note", note)
                .param("definition", json.writeValueAsString(i))
                .update();
    }

    List<Revision> revisions(UUID id) {
        return jdbc.sql("""
                        select version, at, by_name, note from indicator.revision
                         where indicator_id = ? order by version desc
                        """)
                .param(id)
                .query((rs, n) -> new Revision(
                        rs.getInt(1),
                        rs.getObject(2, OffsetDateTime.class).toInstant(),
                        rs.getString(3),
                        rs.getString(4)))
                .list();
    }

    private static Map<String, @Nullable Object> params(Indicator i) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", i.id());
        params.put("region", i.regionCode());
        params.put("name", i.name());
        params.put("synonyms", i.synonyms().toArray(String[]::new));
        params.put("unit", i.unit());
        params.put("direction", i.direction().name());
        params.put("kind", i.kind().name());
        params.put("binding", i.binding());
        params.put("achieved", i.achieved());
        params.put("measure", i.formula().measure().name());
        params.put("category", i.formula().category());
        DenominatorKind denominator = i.formula().denominator();
        params.put("denominator", denominator == null ? null : denominator.name());
        params.put("registerFrom", i.formula().registerFrom());
        Indicator.Returned returned = i.formula().returned();
        params.put("returnForm", returned == null ? null : returned.formId());
        params.put("returnField", returned == null ? null : returned.field());
        params.put("returnTitle", returned == null ? null : returned.title());
        params.put("returnLabel", returned == null ? null : returned.label());
        params.put("returnUnit", returned == null ? null : returned.unit());
        params.put(
                "aggregation", returned == null ? null : returned.aggregation().name());
        params.put("topic", i.topic());
        params.put("baseYear", i.base().year());
        params.put("baseValue", i.base().value());
        params.put("baseSource", i.base().source());
        params.put("ownerId", i.owner().organisationId());
        params.put("ownerName", i.owner().name());
        params.put("planId", i.source().planId());
        params.put("plan", i.source().plan());
        params.put("line", i.source().line());
        params.put("words", i.source().words());
        return params;
    }

    private static Milestone milestone(ResultSet rs, int column) throws SQLException {
        return new Milestone(rs.getInt(column), plain(rs.getBigDecimal(column + 1)));
    }

    private static Indicator map(ResultSet rs, List<Milestone> milestones) throws SQLException {
        String denominator = rs.getString("denominator");
        return new Indicator(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getString("region_code"),
                rs.getString("region_name"),
                rs.getString("name"),
                Arrays.asList((String[]) rs.getArray("synonyms").getArray()),
                rs.getString("unit"),
                Direction.valueOf(rs.getString("direction")),
                TargetKind.valueOf(rs.getString("target_kind")),
                rs.getBoolean("binding"),
                rs.getBoolean("achieved"),
                new Formula(
                        Measure.valueOf(rs.getString("measure")),
                        rs.getString("category"),
                        denominator == null ? null : DenominatorKind.valueOf(denominator),
                        rs.getObject("register_from", Integer.class),
                        returned(rs)),
                rs.getString("topic"),
                new Base(
                        rs.getObject("base_year", Integer.class),
                        rs.getBigDecimal("base_value"),
                        rs.getString("base_source")),
                milestones,
                new Owner(rs.getObject("owner_id", UUID.class), rs.getString("owner_name")),
                new Source(
                        rs.getObject("plan_id", UUID.class),
                        rs.getString("plan_title"),
                        rs.getString("source_line"),
                        rs.getString("source_words")),
                rs.getBoolean("reference"),
                rs.getBoolean("sample"),
                rs.getBoolean("retired"));
    }

    private static Indicator.@Nullable Returned returned(ResultSet rs) throws SQLException {
        UUID form = rs.getObject("return_form_id", UUID.class);
        return form == null
                ? null
                : new Indicator.Returned(
                        form,
                        rs.getString("return_title"),
                        rs.getString("return_field"),
                        rs.getString("return_label"),
                        rs.getString("return_unit"),
                        Indicator.Aggregation.valueOf(rs.getString("return_aggregation")));
    }

    static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
