package io.anlan.returns;

import io.anlan.platform.id.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Periods and their expected reporters, as the job writes them. */
@Repository
class PeriodStore {

    /** Said of a reporter that the enterprise file took out of the form's reach; also how it is found when it comes back. */
    static final String LEFT = "企业档案变更，已不在填报范围";

    private final JdbcClient jdbc;
    private final AudienceStore audiences;

    PeriodStore(JdbcClient jdbc, AudienceStore audiences) {
        this.jdbc = jdbc;
        this.audiences = audiences;
    }

    /** False when the form is not asked for, or another node is at it. */
    boolean lock(UUID formId) {
        return jdbc.sql("select id from returns.form where id = :id and state = 'ACTIVE' for update skip locked")
                .param("id", formId)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** The id of a period that was not there before; null when it was. */
    @Nullable
    UUID open(UUID formId, int number, Period period, Instant now) {
        return jdbc.sql("""
                        insert into returns.period (id, form_id, number, key, starts_on, ends_on, nominal_on, day_off, due_on,
                          on_time_until, locks_on, created_at)
                        values (:id, :form, :number, :key, :starts, :ends, :nominal, :dayOff, :due, :onTime, :locks, :now)
                        on conflict (form_id, key) do nothing returning id
                        """)
                .param("id", Ids.next())
                .param("form", formId)
                .param("number", number)
                .param("key", period.key())
                .param("starts", period.startsOn())
                .param("ends", period.endsOn())
                .param("nominal", period.nominalOn())
                .param("dayOff", period.dayOff())
                .param("due", period.dueOn())
                .param("onTime", period.onTimeUntil())
                .param("locks", period.locksOn())
                .param("now", FormStore.utc(now))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    UUID id(UUID formId, String key) {
        return jdbc.sql("select id from returns.period where form_id = :form and key = :key")
                .param("form", formId)
                .param("key", key)
                .query(UUID.class)
                .single();
    }

    /** Adds the reporters that are expected and not there yet. */
    int expect(UUID formId, UUID periodId, Audience audience, String regionCode) {
        return audience.kind() == Audience.Kind.PLACES
                ? expectPlaces(formId, periodId, audiences.places(audience, regionCode))
                : expectEnterprises(formId, periodId, audience, regionCode);
    }

    private int expectEnterprises(UUID formId, UUID periodId, Audience audience, String regionCode) {
        var filter = new AudienceFilter(audience, regionCode, "");
        List<UUID> missing = jdbc.sql(
                        "select e.id from enterprise.v_enterprise e where " + filter.sql()
                                + " and not exists (select from returns.filing f where f.period_id = :period and f.enterprise_id = e.id)")
                .params(filter.params())
                .param("period", periodId)
                .query(UUID.class)
                .list();
        return missing.isEmpty()
                ? 0
                : jdbc.sql("""
                        insert into returns.filing (id, form_id, period_id, region_code, sector_codes, enterprise_id,
                          reporter_name, state)
                        select u.id, :form, :period, e.region_code, e.sector_codes, e.id, e.name, 'OPEN'
                          from unnest(:ids::uuid[], :enterprises::uuid[]) u (id, enterprise)
                          join enterprise.v_enterprise e on e.id = u.enterprise
                        on conflict do nothing
                        """)
                        .param("form", formId)
                        .param("period", periodId)
                        .param("ids", ids(missing.size()))
                        .param("enterprises", missing.toArray(UUID[]::new))
                        .update();
    }

    private int expectPlaces(UUID formId, UUID periodId, List<String> codes) {
        return jdbc.sql("""
                        insert into returns.filing (id, form_id, period_id, region_code, reporter_code, sector_codes, reporter_name, state)
                        select u.id, :form, :period, r.code, r.code, '{}', r.name, 'OPEN'
                          from unnest(:ids::uuid[], :codes::text[]) u (id, code)
                          join region.v_region r on r.code = u.code
                        on conflict do nothing
                        """)
                .param("form", formId)
                .param("period", periodId)
                .param("ids", ids(codes.size()))
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    private static UUID[] ids(int count) {
        return Stream.generate(Ids::next).limit(count).toArray(UUID[]::new);
    }

    /** Open filings follow the enterprise file: to another place, out of the audience, and back into it. */
    void follow(UUID periodId, Audience audience, String regionCode, Instant now) {
        if (audience.kind() == Audience.Kind.PLACES) {
            return;
        }
        jdbc.sql("""
                        update returns.filing f
                           set region_code = e.region_code, sector_codes = e.sector_codes, reporter_name = e.name
                          from enterprise.v_enterprise e
                         where f.period_id = :period and f.state = 'OPEN' and e.id = f.enterprise_id
                           and (f.region_code, f.sector_codes, f.reporter_name)
                               is distinct from (e.region_code, e.sector_codes, e.name)
                        """).param("period", periodId).update();
        var filter = new AudienceFilter(audience, regionCode, "");
        String asked = "(select e.id from enterprise.v_enterprise e where " + filter.sql() + ")";
        move(periodId, "f.state = 'OPEN' and f.enterprise_id not in " + asked, FilingState.EXEMPT, filter, now);
        move(
                periodId,
                "f.state = 'EXEMPT' and f.note = :left and f.enterprise_id in " + asked,
                FilingState.OPEN,
                filter,
                now);
    }

    private void move(UUID periodId, String which, FilingState to, AudienceFilter filter, Instant now) {
        List<UUID> found = jdbc.sql("select f.id from returns.filing f where f.period_id = :period and " + which)
                .params(filter.params())
                .param("period", periodId)
                .param("left", LEFT)
                .query(UUID.class)
                .list();
        if (!found.isEmpty()) {
            jdbc.sql("""
                            with moved as (
                              update returns.filing set state = :to, note = :note, version = version + 1
                               where id = any (:filings::uuid[])
                              returning id, region_code, sector_codes, enterprise_id)
                            insert into returns.act (id, filing_id, at, action, actor_id, actor_name, note, region_code,
                              sector_codes, enterprise_id)
                            select u.id, m.id, :now, :action, :system, 'returns', :left, m.region_code, m.sector_codes,
                                   m.enterprise_id
                              from moved m join unnest(:ids::uuid[], :filings::uuid[]) u (id, filing) on u.filing = m.id
                            """)
                    .param("to", to.name())
                    .param("note", to == FilingState.EXEMPT ? LEFT : null)
                    .param("left", LEFT)
                    .param("filings", found.toArray(UUID[]::new))
                    .param("ids", ids(found.size()))
                    .param("action", (to == FilingState.EXEMPT ? FilingAction.EXEMPT : FilingAction.EXPECT).name())
                    .param("system", new UUID(0, 0))
                    .param("now", FormStore.utc(now))
                    .update();
        }
    }
}
