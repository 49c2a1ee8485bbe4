package io.anlan.accident;

import io.anlan.accident.Accident.Where;
import io.anlan.platform.id.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Measures, persons, losses, the four settlements and the statements of figures that belong to a file. */
@Repository
class PartStore {

    /** Figures as they were stated once. */
    record StatedFigures(
            String kind,
            Instant statedAt,
            LocalDate changedOn,
            Figures figures,
            boolean counted,
            @Nullable Grade gradeBefore,
            Grade gradeAfter,
            String by,
            @Nullable String note) {}

    record Settled(Settlement kind, LocalDate settledOn, String note, String by) {}

    record LossItem(
            String kind, BigDecimal amountYuan, @Nullable String note) {}

    private final JdbcClient jdbc;

    PartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The columns by which row security finds the part's owner. */
    private static StatementSpec owned(StatementSpec statement, UUID accidentId, Where where) {
        return statement
                .param("accident", accidentId)
                .param("region", where.regionCode())
                .param("sectors", where.sectorCodes().toArray(String[]::new))
                .param("enterprise", where.enterpriseId());
    }

    // ---- figures

    void state(UUID accidentId, Where where, StatedFigures stated) {
        owned(jdbc.sql("""
                                insert into accident.figures (id, accident_id, kind, stated_at, changed_on, deaths, missing,
                                  serious_injuries, minor_injuries, direct_loss_yuan, counted, grade_before, grade_after,
                                  by_name, note, region_code, sector_codes, enterprise_id)
                                values (:id, :accident, :kind, :at, :changedOn, :deaths, :missing, :serious, :minor, :loss,
                                  :counted, :before, :after, :by, :note, :region, :sectors::text[], :enterprise)
                                """), accidentId, where)
                .param("id", Ids.next())
                .param("kind", stated.kind())
                .param("at", AccidentStore.utc(stated.statedAt()))
                .param("changedOn", stated.changedOn())
                .param("deaths", stated.figures().deaths())
                .param("missing", stated.figures().missing())
                .param("serious", stated.figures().seriousInjuries())
                .param("minor", stated.figures().minorInjuries())
                .param("loss", stated.figures().directLossYuan())
                .param("counted", stated.counted())
                .param(
                        "before",
                        stated.gradeBefore() == null
                                ? null
                                : stated.gradeBefore().name())
                .param("after", stated.gradeAfter().name())
                .param("by", stated.by())
                .param("note", stated.note())
                .update();
    }

    List<StatedFigures> stated(UUID accidentId) {
        return jdbc.sql("select * from accident.figures where accident_id = :id order by stated_at, id")
                .param("id", accidentId)
                .query((rs, i) -> {
                    String before = rs.getString("grade_before");
                    return new StatedFigures(
                            rs.getString("kind"),
                            rs.getTimestamp("stated_at").toInstant(),
                            rs.getObject("changed_on", LocalDate.class),
                            AccidentStore.figures(rs),
                            rs.getBoolean("counted"),
                            before == null ? null : Grade.valueOf(before),
                            Grade.valueOf(rs.getString("grade_after")),
                            rs.getString("by_name"),
                            rs.getString("note"));
                })
                .list();
    }

    // ---- measures

    void addMeasure(UUID accidentId, Where where, Command.AddMeasure measure) {
        owned(jdbc.sql("""
                                insert into accident.measure (id, accident_id, text, owner, due_on, region_code, sector_codes,
                                  enterprise_id)
                                values (:id, :accident, :text, :owner, :due, :region, :sectors::text[], :enterprise)
                                """), accidentId, where)
                .param("id", Ids.next())
                .param("text", measure.text().strip())
                .param("owner", measure.owner().strip())
                .param("due", measure.dueOn())
                .update();
    }

    /** False when there is no such measure, or it is done already. */
    boolean completeMeasure(UUID accidentId, Command.CompleteMeasure c, String by) {
        return jdbc.sql("""
                        update accident.measure set done_on = :on, done_note = :note, done_by = :by
                        where id = :id and accident_id = :accident and done_on is null
                        """)
                        .param("id", c.measureId())
                        .param("accident", accidentId)
                        .param("on", c.doneOn())
                        .param("note", c.note())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** False when there is no such measure, or it waits for no verification. */
    boolean verifyMeasure(UUID accidentId, Command.VerifyMeasure c, String by, LocalDate today) {
        String outcome = c.accepted()
                ? "verified_on = :today, verified_by = :by"
                : "done_on = null, done_note = null, done_by = null";
        var statement = jdbc.sql(
                        "update accident.measure set " + outcome + " where id = :id and accident_id = :accident"
                                + " and done_on is not null and verified_on is null")
                .param("id", c.measureId())
                .param("accident", accidentId);
        if (c.accepted()) {
            statement = statement.param("today", today).param("by", by);
        }
        return statement.update() == 1;
    }

    List<Measure> measures(UUID accidentId) {
        return jdbc.sql("""
                        select id, text, owner, due_on, done_on, done_note, done_by, verified_on, verified_by
                        from accident.measure where accident_id = :id order by due_on, id
                        """).param("id", accidentId).query(Measure.class).list();
    }

    // ---- settlements

    void settle(UUID accidentId, Where where, Command.Settle c, String by) {
        owned(jdbc.sql("""
                                insert into accident.settlement (accident_id, kind, settled_on, note, by_name, region_code,
                                  sector_codes, enterprise_id)
                                values (:accident, :kind, :on, :note, :by, :region, :sectors::text[], :enterprise)
                                on conflict (accident_id, kind) do update
                                  set settled_on = excluded.settled_on, note = excluded.note, by_name = excluded.by_name
                                """), accidentId, where)
                .param("kind", c.kind().name())
                .param("on", c.settledOn())
                .param("note", c.note().strip())
                .param("by", by)
                .update();
    }

    List<Settled> settled(UUID accidentId) {
        return jdbc.sql("select kind, settled_on, note, by_name as by from accident.settlement where accident_id = :id")
                .param("id", accidentId)
                .query(Settled.class)
                .list();
    }

    // ---- persons

    void savePerson(UUID accidentId, Where where, Person person) {
        owned(jdbc.sql("""
                                insert into accident.person (id, accident_id, name, sex, age, post, employment, harm, died_on,
                                  region_code, sector_codes, enterprise_id)
                                values (:id, :accident, :name, :sex, :age, :post, :employment, :harm, :died, :region,
                                  :sectors::text[], :enterprise)
                                on conflict (id) do update
                                  set name = excluded.name, sex = excluded.sex, age = excluded.age, post = excluded.post,
                                      employment = excluded.employment, harm = excluded.harm, died_on = excluded.died_on
                                """), accidentId, where)
                .param("id", person.id())
                .param("name", person.name())
                .param("sex", person.sex() == null ? null : person.sex().name())
                .param("age", person.age())
                .param("post", person.post())
                .param("employment", person.employment().name())
                .param("harm", person.harm().name())
                .param("died", person.diedOn())
                .update();
    }

    boolean removePerson(UUID accidentId, UUID personId) {
        return jdbc.sql("delete from accident.person where id = :id and accident_id = :accident")
                        .param("id", personId)
                        .param("accident", accidentId)
                        .update()
                == 1;
    }

    List<Person> persons(UUID accidentId) {
        return jdbc.sql("""
                        select id, name, sex, age, post, employment, harm, died_on from accident.person
                        where accident_id = :id order by array_position(array['DEAD','MISSING','SERIOUS','MINOR'], harm), id
                        """).param("id", accidentId).query(Person.class).list();
    }

    // ---- losses

    void replaceLosses(UUID accidentId, Where where, List<Command.Loss> items) {
        jdbc.sql("delete from accident.loss_item where accident_id = :id")
                .param("id", accidentId)
                .update();
        for (Command.Loss item : items) {
            owned(jdbc.sql("""
                                    insert into accident.loss_item (id, accident_id, kind, amount_yuan, note, region_code,
                                      sector_codes, enterprise_id)
                                    values (:id, :accident, :kind, :amount, :note, :region, :sectors::text[], :enterprise)
                                    """), accidentId, where)
                    .param("id", Ids.next())
                    .param("kind", item.kind())
                    .param("amount", item.amountYuan())
                    .param("note", item.note())
                    .update();
        }
    }

    List<LossItem> losses(UUID accidentId) {
        return jdbc.sql("select kind, amount_yuan, note from accident.loss_item where accident_id = :id order by id")
                .param("id", accidentId)
                .query(LossItem.class)
                .list();
    }
}
