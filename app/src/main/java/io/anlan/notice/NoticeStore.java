package io.anlan.notice;

import io.anlan.notice.RecipientStore.Recipient;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
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
class NoticeStore {

    /** What is told: the key names the fact, the arguments fill the text. */
    record Told(String key, Kind kind, Subject subject, Map<String, String> args, Instant at) {}

    /** The record that a notice is about, by kind and id. */
    record Subject(String type, UUID id) {
        static Subject danger(UUID id) {
            return new Subject("hidden-danger", id);
        }
    }

    /** A stored notice, not yet put into words. */
    record Stored(
            UUID id,
            Kind kind,
            boolean urgent,
            String subjectType,
            UUID subjectId,
            Map<String, String> args,
            Instant at,
            @Nullable Instant readAt) {}

    /** What a person wants besides the notice in the app. */
    record Preference(Kind kind, boolean inApp, boolean email, boolean message) {}

    /** An open record near or past its limit. */
    record Due(UUID id, String number, String title, RecipientStore.Spot spot, LocalDate dueOn, boolean overdue) {}

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Tells a person once; empty when that was done before. */
    Optional<UUID> tell(Recipient to, Told told) {
        return jdbc.sql("""
                        insert into notice.notice (id, user_id, key, kind, urgent, subject_type, subject_id, args, at)
                        values (:id, :user, :key, :kind, :urgent, :subjectType, :subject, :args::jsonb, :at)
                        on conflict (user_id, key) do nothing returning id
                        """)
                .param("id", Ids.next())
                .param("user", to.id())
                .param("key", told.key())
                .param("kind", told.kind().name())
                .param("urgent", told.kind().urgent())
                .param("subjectType", told.subject().type())
                .param("subject", told.subject().id())
                .param("args", json.writeValueAsString(told.args()))
                .param("at", utc(told.at()))
                .query(UUID.class)
                .optional();
    }

    Paged<Stored> page(UUID user, boolean unread, PageQuery page) {
        String where = " from notice.notice where user_id = :user" + (unread ? " and read_at is null" : "");
        List<Stored> items = jdbc.sql("select *" + where + " order by at desc, id desc limit :size offset :offset")
                .param("user", user)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((rs, i) -> {
                    OffsetDateTime read = rs.getObject("read_at", OffsetDateTime.class);
                    return new Stored(
                            rs.getObject("id", UUID.class),
                            Kind.valueOf(rs.getString("kind")),
                            rs.getBoolean("urgent"),
                            rs.getString("subject_type"),
                            rs.getObject("subject_id", UUID.class),
                            json.readValue(rs.getString("args"), TEXTS),
                            rs.getObject("at", OffsetDateTime.class).toInstant(),
                            read == null ? null : read.toInstant());
                })
                .list();
        int total = jdbc.sql("select count(*) from (select 1" + where + " limit " + Paged.CAP + ") c")
                .param("user", user)
                .query(Integer.class)
                .single();
        return Paged.of(items, total, page);
    }

    int unread(UUID user) {
        return jdbc.sql("select count(*) from notice.notice where user_id = :user and read_at is null")
                .param("user", user)
                .query(Integer.class)
                .single();
    }

    /** Marks one, or all when the id is null. */
    int markRead(UUID user, @Nullable UUID id, Instant now) {
        return jdbc.sql("""
                        update notice.notice set read_at = coalesce(read_at, :now)
                        where user_id = :user and (id = :id::uuid or (:id::uuid is null and read_at is null))
                        """)
                .param("user", user)
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    Map<Kind, Preference> preferences(UUID user) {
        Map<Kind, Preference> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            all.put(kind, new Preference(kind, true, true, kind.urgent()));
        }
        jdbc.sql("select kind, email, message from notice.preference where user_id = :user")
                .param("user", user)
                .query(rs -> {
                    Kind kind = Kind.valueOf(rs.getString("kind"));
                    all.put(kind, new Preference(kind, true, rs.getBoolean("email"), rs.getBoolean("message")));
                });
        return all;
    }

    void setPreference(UUID user, Preference preference) {
        jdbc.sql("""
                        insert into notice.preference (user_id, kind, email, message) values (:user, :kind, :email, :message)
                        on conflict (user_id, kind) do update set email = excluded.email, message = excluded.message
                        """)
                .param("user", user)
                .param("kind", preference.kind().name())
                .param("email", preference.email())
                .param("message", preference.message())
                .update();
    }

    /** False when this day's reminders are out already. */
    boolean beginReminders(LocalDate day, Instant now) {
        return jdbc.sql("insert into notice.reminder_run (day, at) values (:day, :now) on conflict do nothing")
                        .param("day", day)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Open records whose clock runs and whose limit lies at or before the day. */
    List<Due> dueUntil(LocalDate soonUntil, LocalDate today) {
        return jdbc.sql("""
                        select id, number, title, region_code, sector_codes, enterprise_id, due_on from hiddendanger.v_open
                        where not paused and due_on <= :soon and state not in ('AWAITING_ACCEPTANCE', 'ACCEPTED')
                        order by due_on
                        """)
                .param("soon", soonUntil)
                .query((rs, i) -> {
                    LocalDate due = rs.getObject("due_on", LocalDate.class);
                    return new Due(
                            rs.getObject("id", UUID.class),
                            rs.getString("number"),
                            rs.getString("title"),
                            new RecipientStore.Spot(
                                    rs.getString("region_code"),
                                    List.of((String[])
                                            rs.getArray("sector_codes").getArray()),
                                    rs.getObject("enterprise_id", UUID.class)),
                            due,
                            due.isBefore(today));
                })
                .list();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
