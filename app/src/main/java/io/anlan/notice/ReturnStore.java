package io.anlan.notice;

import io.anlan.notice.RecipientStore.Recipient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Returns that somebody is waited for, with the people of the reporter. Runs as the system. */
@Repository
class ReturnStore {

    /** A return that has not come, and one of those who could send it. */
    record Waiting(
            UUID id,
            String title,
            String period,
            LocalDate dueOn,
            String reporter,
            boolean missing,
            Recipient person) {}

    private final JdbcClient jdbc;

    ReturnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this day's reminders are out already. */
    boolean beginReminders(LocalDate day, Instant now) {
        return jdbc.sql("insert into notice.return_reminder_run (day, at) values (:day, :now) on conflict do nothing")
                        .param("day", day)
                        .param("now", NoticeStore.utc(now))
                        .update()
                == 1;
    }

    /** Due between the two days, or on time until the day before the first: that one is missing since today. */
    List<Waiting> waiting(LocalDate today, LocalDate soonUntil) {
        return jdbc.sql("""
                        select w.id as filing_id, w.title, w.period, w.due_on, w.reporter_name, w.on_time_until < :today as missing,
                               r.id, r.name, r.email, r.phone, r.place_codes
                          from returns.v_waiting w
                          join identity.v_recipient r on w.enterprise_id = any (r.enterprise_ids)
                         where 'returns.file' = any (r.permissions)
                           and (w.due_on between :today and :soon or w.on_time_until = :today::date - 1)
                         order by w.id
                        """)
                .param("today", today)
                .param("soon", soonUntil)
                .query((rs, i) -> new Waiting(
                        rs.getObject("filing_id", UUID.class),
                        rs.getString("title"),
                        rs.getString("period"),
                        rs.getObject("due_on", LocalDate.class),
                        rs.getString("reporter_name"),
                        rs.getBoolean("missing"),
                        RecipientStore.recipient(rs)))
                .list();
    }
}
