package io.anlan.notice;

import io.anlan.platform.id.Ids;
import io.anlan.platform.secret.Vault;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
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

/** The outbox and the ways out. */
@Repository
class DeliveryStore {

    /** A way out of the house; address and secret are sealed, see {@link ChannelSeals}. */
    record ChannelRow(
            UUID id,
            String name,
            WebhookChannel.Kind kind,
            String url,
            String template,
            @Nullable String secret,
            boolean enabled) {

        boolean sealed() {
            return Vault.isSealed(url) && (secret == null || Vault.isSealed(secret));
        }
    }

    /** Something to send now; claimed, so that no other node sends it too. */
    record Claimed(
            UUID id,
            @Nullable UUID channelId,
            String recipient,
            int attempts,
            Kind kind,
            NoticeStore.Subject subject,
            Map<String, String> args) {}

    record Delivery(
            UUID id,
            String channel,
            String to,
            String state,
            int attempts,
            Instant nextAt,
            @Nullable String lastError,
            Instant at) {}

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeliveryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID noticeId, @Nullable UUID channelId, String recipient, Instant now) {
        jdbc.sql("""
                        insert into notice.delivery (id, notice_id, channel_id, recipient, state, next_at, at)
                        values (:id, :notice, :channel, :recipient, 'PENDING', :now, :now)
                        """)
                .param("id", Ids.next())
                .param("notice", noticeId)
                .param("channel", channelId)
                .param("recipient", recipient)
                .param("now", NoticeStore.utc(now))
                .update();
    }

    /**
     * Takes what is due, counting the attempt beforehand: a node that dies while sending leaves it to be tried again once
     * the wait is over.
     */
    List<Claimed> claim(int most, Instant now, Instant leaseUntil) {
        return jdbc.sql("""
                        with due as (
                          select id from notice.delivery where state in ('PENDING', 'FAILED') and next_at <= :now
                          order by next_at limit :most for update skip locked)
                        update notice.delivery d set attempts = attempts + 1, next_at = :lease
                        from due, notice.notice n where d.id = due.id and n.id = d.notice_id
                        returning d.id, d.channel_id, d.recipient, d.attempts, n.kind, n.subject_type, n.subject_id, n.args
                        """)
                .param("now", NoticeStore.utc(now))
                .param("lease", NoticeStore.utc(leaseUntil))
                .param("most", most)
                .query((rs, i) -> new Claimed(
                        rs.getObject("id", UUID.class),
                        rs.getObject("channel_id", UUID.class),
                        rs.getString("recipient"),
                        rs.getInt("attempts"),
                        Kind.valueOf(rs.getString("kind")),
                        new NoticeStore.Subject(rs.getString("subject_type"), rs.getObject("subject_id", UUID.class)),
                        json.readValue(rs.getString("args"), TEXTS)))
                .list();
    }

    void sent(UUID id, Instant now) {
        jdbc.sql("update notice.delivery set state = 'SENT', sent_at = :now, last_error = null where id = :id")
                .param("id", id)
                .param("now", NoticeStore.utc(now))
                .update();
    }

    void failed(UUID id, boolean dead, String error, Instant nextAt) {
        jdbc.sql("""
                        update notice.delivery set state = :state, last_error = :error, next_at = :next where id = :id
                        """)
                .param("id", id)
                .param("state", dead ? "DEAD" : "FAILED")
                .param("error", error.length() > 500 ? error.substring(0, 500) : error)
                .param("next", NoticeStore.utc(nextAt))
                .update();
    }

    Paged<Delivery> page(@Nullable String state, PageQuery page) {
        String where = " from notice.delivery d left join notice.channel c on c.id = d.channel_id"
                + " where (:state::text is null or d.state = :state::text)";
        List<Delivery> items = jdbc.sql("select d.*, coalesce(c.name, 'EMAIL') as channel_name" + where
                        + " order by d.at desc, d.id limit :size offset :offset")
                .param("state", state)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((rs, i) -> new Delivery(
                        rs.getObject("id", UUID.class),
                        rs.getString("channel_name"),
                        Masks.address(rs.getString("recipient")),
                        rs.getString("state"),
                        rs.getInt("attempts"),
                        rs.getObject("next_at", OffsetDateTime.class).toInstant(),
                        rs.getString("last_error"),
                        rs.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        int total = jdbc.sql("select count(*) from (select 1" + where + " limit " + Paged.CAP + ") x")
                .param("state", state)
                .query(Integer.class)
                .single();
        return Paged.of(items, total, page);
    }

    /** Ways out whose address or secret were written before they were sealed. */
    List<ChannelRow> unsealed() {
        return channels().stream().filter(c -> !c.sealed()).toList();
    }

    List<ChannelRow> channels() {
        return jdbc.sql("select * from notice.channel order by name")
                .query((rs, i) -> channel(rs))
                .list();
    }

    Optional<ChannelRow> channel(UUID id) {
        return jdbc.sql("select * from notice.channel where id = :id")
                .param("id", id)
                .query((rs, i) -> channel(rs))
                .optional();
    }

    /** A secret that is left out stays as it is. */
    void save(ChannelRow c) {
        jdbc.sql("""
                        insert into notice.channel (id, name, kind, url, template, secret, enabled)
                        values (:id, :name, :kind, :url, :template, :secret, :enabled)
                        on conflict (id) do update set name = :name, kind = :kind, url = :url, template = :template,
                          secret = coalesce(:secret, channel.secret), enabled = :enabled
                        """)
                .param("id", c.id())
                .param("name", c.name())
                .param("kind", c.kind().name())
                .param("url", c.url())
                .param("template", c.template())
                .param("secret", c.secret())
                .param("enabled", c.enabled())
                .update();
    }

    void removeOthers(List<UUID> keep) {
        jdbc.sql("delete from notice.channel where id <> all(:keep::uuid[])")
                .param("keep", keep.toArray(UUID[]::new))
                .update();
    }

    private static ChannelRow channel(ResultSet rs) throws SQLException {
        return new ChannelRow(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                WebhookChannel.Kind.valueOf(rs.getString("kind")),
                rs.getString("url"),
                rs.getString("template"),
                rs.getString("secret"),
                rs.getBoolean("enabled"));
    }
}
