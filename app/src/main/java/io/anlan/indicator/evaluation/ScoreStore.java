package io.anlan.indicator.evaluation;

import io.anlan.indicator.evaluation.ScoreRules.Item;
import io.anlan.indicator.evaluation.ScoreRules.Points;
import io.anlan.indicator.evaluation.ScoreRules.Veto;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ScoreStore {

    /** One edition of a score card. */
    record Card(
            UUID id,
            String regionCode,
            @Nullable String regionName,
            int year,
            int edition,
            String name,
            String basis,
            List<Item> items,
            List<Veto> vetoes,
            String writtenBy,
            Instant writtenAt,
            boolean newest) {}

    /** What an organisation got. {@code result} is nothing after a veto. */
    record Score(
            UUID organisationId,
            String organisation,
            int version,
            Map<String, Points> points,
            Map<String, String> vetoes,
            BigDecimal total,
            BigDecimal result,
            boolean vetoed,
            String scoredBy,
            Instant scoredAt) {}

    private static final String SELECT = """
            select c.*, g.name as region_name,
                   not exists (select 1 from indicator.score_card n where n.first_region = c.first_region and n.year = c.year
                               and n.edition > c.edition) as newest
              from indicator.score_card c left join region.v_region_ever g on g.code = c.region_code
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScoreStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Card> cards() {
        return jdbc.sql(SELECT + " order by c.year desc, c.region_code, c.edition desc limit 200")
                .query((rs, n) -> card(rs))
                .list();
    }

    Optional<Card> card(UUID id) {
        return jdbc.sql(SELECT + " where c.id = ?")
                .param(id)
                .query((rs, n) -> card(rs))
                .optional();
    }

    int newest(String regionCode, int year) {
        return jdbc.sql(
                        "select coalesce(max(edition), 0) from indicator.score_card where first_region = ? and year = ?")
                .params(regionCode, year)
                .query(Integer.class)
                .single();
    }

    /** False when somebody wrote that edition meanwhile. */
    boolean insert(Card c) {
        return jdbc.sql("""
                        insert into indicator.score_card (id, region_code, year, edition, name, basis, items, vetoes,
                          written_by, written_at)
                        values (:id, :region, :year, :edition, :name, :basis, :items::jsonb, :vetoes::jsonb, :by, :at)
                        on conflict do nothing
                        """)
                        .param("id", c.id())
                        .param("region", c.regionCode())
                        .param("year", c.year())
                        .param("edition", c.edition())
                        .param("name", c.name())
                        .param("basis", c.basis())
                        .param("items", json.writeValueAsString(c.items()))
                        .param("vetoes", json.writeValueAsString(c.vetoes()))
                        .param("by", c.writtenBy())
                        .param("at", EvaluationStore.utc(c.writtenAt()))
                        .update()
                == 1;
    }

    List<Score> scores(UUID card) {
        return jdbc.sql("select * from indicator.score where card_id = ? order by organisation")
                .param(card)
                .query((rs, n) -> score(rs))
                .list();
    }

    /** Adds, or changes when nobody else did since that version. */
    boolean put(Card card, UUID key, Score s) {
        return jdbc.sql("""
                        insert into indicator.score as s (id, card_id, region_code, organisation_id, organisation, points,
                          vetoes, scored_by, scored_at)
                        values (:id, :card, :region, :organisation, :name, :points::jsonb, :vetoes::jsonb, :by, :at)
                        on conflict (card_id, organisation_id) do update
                          set version = s.version + 1, points = excluded.points, vetoes = excluded.vetoes,
                              scored_by = excluded.scored_by, scored_at = excluded.scored_at
                          where s.version = :version
                        """)
                        .param("id", key)
                        .param("card", card.id())
                        .param("region", card.regionCode())
                        .param("organisation", s.organisationId())
                        .param("name", s.organisation())
                        .param("points", json.writeValueAsString(s.points()))
                        .param("vetoes", json.writeValueAsString(s.vetoes()))
                        .param("by", s.scoredBy())
                        .param("at", EvaluationStore.utc(s.scoredAt()))
                        .param("version", s.version())
                        .update()
                == 1;
    }

    private Card card(ResultSet rs) throws SQLException {
        return new Card(
                rs.getObject("id", UUID.class),
                rs.getString("region_code"),
                rs.getString("region_name"),
                rs.getInt("year"),
                rs.getInt("edition"),
                rs.getString("name"),
                rs.getString("basis"),
                json.readValue(rs.getString("items"), new TypeReference<>() {}),
                json.readValue(rs.getString("vetoes"), new TypeReference<>() {}),
                rs.getString("written_by"),
                rs.getObject("written_at", OffsetDateTime.class).toInstant(),
                rs.getBoolean("newest"));
    }

    private Score score(ResultSet rs) throws SQLException {
        Map<String, Points> points = json.readValue(rs.getString("points"), new TypeReference<>() {});
        Map<String, String> vetoes = json.readValue(rs.getString("vetoes"), new TypeReference<>() {});
        return new Score(
                rs.getObject("organisation_id", UUID.class),
                rs.getString("organisation"),
                rs.getInt("version"),
                points,
                vetoes,
                ScoreRules.total(points),
                ScoreRules.result(points, !vetoes.isEmpty()),
                !vetoes.isEmpty(),
                rs.getString("scored_by"),
                rs.getObject("scored_at", OffsetDateTime.class).toInstant());
    }
}
