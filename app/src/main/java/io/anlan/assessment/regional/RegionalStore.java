package io.anlan.assessment.regional;

import io.anlan.assessment.regional.RegionalRisk.Area;
import io.anlan.assessment.regional.RegionalRisk.Item;
import io.anlan.assessment.regional.RegionalRisk.Kind;
import io.anlan.assessment.regional.RegionalRisk.Levels;
import io.anlan.assessment.regional.RegionalRisk.Park;
import io.anlan.engineering.risk.Criteria;
import io.anlan.platform.access.CodeRange;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the views of the modules that keep the records; row security cuts them to the reader's scope. */
@Repository
class RegionalStore {

    /** Items of each kind in the list. */
    static final int MOST = 200;

    private static final String LEVELS = """
            count(*) filter (where risk_level = 'RED')::int as red, count(*) filter (where risk_level = 'ORANGE')::int as orange,
            count(*) filter (where risk_level = 'YELLOW')::int as yellow, count(*) filter (where risk_level = 'BLUE')::int as blue,
            count(*) filter (where risk_level is null)::int as unassessed
            """;

    private static final String HAZARDS = """
             from majorhazard.v_source s left join region.v_region r on r.code = left(s.region_code, 9) || '000'
            where s.state not in ('DRAFT', 'REMOVED') and s.level is not null and s.region_code >= :lo and s.region_code < :hi
            """;

    private final JdbcClient jdbc;

    RegionalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Levels levels(CodeRange range) {
        return jdbc.sql("select " + LEVELS + """
                         from enterprise.v_enterprise
                        where status = 'APPROVED' and region_code >= :lo and region_code < :hi
                        """)
                .param("lo", range.lo())
                .param("hi", range.hi())
                .query((rs, n) -> levels(rs))
                .single();
    }

    /** Open major dangers and those past their day. */
    int[] dangers(CodeRange range, LocalDate today) {
        return jdbc.sql("""
                        select count(*)::int as open, count(*) filter (where due_on < :today and not paused)::int as overdue
                          from hiddendanger.v_open
                         where grade = 'MAJOR' and region_code >= :lo and region_code < :hi
                        """)
                .param("lo", range.lo())
                .param("hi", range.hi())
                .param("today", Date.valueOf(today))
                .query((rs, n) -> new int[] {rs.getInt("open"), rs.getInt("overdue")})
                .single();
    }

    Area area(String code, String name, CodeRange range, LocalDate today) {
        int[] dangers = dangers(range, today);
        return new Area(code, name, levels(range), dangers[0], dangers[1]);
    }

    List<Item> redEnterprises(CodeRange range) {
        return jdbc.sql("""
                        select e.id, e.name, e.region_code, r.name as region_name, coalesce(e.address, '') as why
                          from enterprise.v_enterprise e left join region.v_region r on r.code = left(e.region_code, 9) || '000'
                         where e.status = 'APPROVED' and e.risk_level = 'RED' and e.region_code >= :lo and e.region_code < :hi
                         order by e.region_code, e.name, e.id limit :most
                        """)
                .param("lo", range.lo())
                .param("hi", range.hi())
                .param("most", MOST)
                .query((rs, n) -> item(Kind.ENTERPRISE, rs, false, null))
                .list();
    }

    List<Item> majorDangers(CodeRange range, LocalDate today) {
        return jdbc.sql("""
                        select d.id, d.title as name, d.region_code, r.name as region_name,
                               concat_ws(' · ', d.number, e.name, d.due_on) as why, coalesce(d.due_on < :today and not d.paused, false) as urgent
                          from hiddendanger.v_open d
                          left join enterprise.v_enterprise e on e.id = d.enterprise_id
                          left join region.v_region r on r.code = left(d.region_code, 9) || '000'
                         where d.grade = 'MAJOR' and d.region_code >= :lo and d.region_code < :hi
                         order by urgent desc, d.due_on nulls last, d.id limit :most
                        """)
                .param("lo", range.lo())
                .param("hi", range.hi())
                .param("today", Date.valueOf(today))
                .param("most", MOST)
                .query((rs, n) -> item(Kind.DANGER, rs, rs.getBoolean("urgent"), null))
                .list();
    }

    int hazardCount(CodeRange range) {
        return jdbc.sql("select count(*)::int " + HAZARDS)
                .param("lo", range.lo())
                .param("hi", range.hi())
                .query(Integer.class)
                .single();
    }

    /** Major hazard sources that are declared, the gravest level first; urgent are the levels 1 and 2. */
    List<Item> hazards(CodeRange range) {
        return jdbc.sql("select s.id, s.name, s.region_code, r.name as region_name, s.level <= 2 as urgent,"
                        + " concat_ws(' · ', (array['一级', '二级', '三级', '四级'])[s.level], s.enterprise_name, s.registered_number) as why "
                        + HAZARDS + " order by s.level, s.r desc nulls last, s.id limit :most")
                .param("lo", range.lo())
                .param("hi", range.hi())
                .param("most", MOST)
                .query((rs, n) -> item(Kind.HAZARD, rs, rs.getBoolean("urgent"), null))
                .list();
    }

    /** Studies with their last computation. */
    List<Item> parks(CodeRange range) {
        return jdbc.sql("""
                        select s.id, s.name, s.region_code, r.name as region_name,
                               '' as why, l.zone, l.unmet, l.targets, l.loss_of_life, l.study_version < s.version as stale,
                               l.zone = 'INTOLERABLE' or l.unmet > 0 as urgent
                          from assessment.park_study s
                          join lateral (select * from assessment.park_run r where r.study_id = s.id and r.state = 'DONE'
                                         order by started_at desc limit 1) l on true
                          left join region.v_region r on r.code = s.region_code
                         where s.region_code >= :lo and s.region_code < :hi
                         order by urgent desc, l.loss_of_life desc, s.id limit :most
                        """)
                .param("lo", range.lo())
                .param("hi", range.hi())
                .param("most", MOST)
                .query((rs, n) -> item(
                        Kind.PARK,
                        rs,
                        rs.getBoolean("urgent"),
                        new Park(
                                Criteria.Zone.valueOf(rs.getString("zone")),
                                rs.getInt("unmet"),
                                rs.getInt("targets"),
                                rs.getDouble("loss_of_life"),
                                rs.getBoolean("stale"))))
                .list();
    }

    private static Item item(Kind kind, ResultSet rs, boolean urgent, @Nullable Park park) throws SQLException {
        return new Item(
                kind,
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("region_code"),
                rs.getString("region_name"),
                rs.getString("why"),
                urgent,
                park);
    }

    private static Levels levels(ResultSet rs) throws SQLException {
        return new Levels(
                rs.getInt("red"), rs.getInt("orange"), rs.getInt("yellow"), rs.getInt("blue"), rs.getInt("unassessed"));
    }
}
