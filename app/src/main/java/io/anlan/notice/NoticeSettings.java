package io.anlan.notice;

import io.anlan.audit.Audit;
import io.anlan.notice.Channel.Message;
import io.anlan.notice.Channel.NotDelivered;
import io.anlan.notice.DeliveryStore.ChannelRow;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Ways out of the house: set up, tried out, watched. The rows belong to the system; the permission is checked before. */
@Service
class NoticeSettings {

    record Email(boolean configured, String from) {}

    /**
     * A way out, as an administrator sees it.
     *
     * @param url read back with its keys covered; sent back so, it stays as it is
     * @param secret written, never read back; left out it stays as it is
     */
    record ChannelView(
            @Nullable UUID id,
            @NotBlank @Size(max = 60) String name,
            @NotNull WebhookChannel.Kind kind,

            @NotBlank @Size(max = 1000) @Pattern(regexp = "https?://\\S+")
            String url,

            @NotBlank @Size(max = 4000) String template,
            @Nullable Boolean secretSet,
            @Nullable @Size(max = 200) String secret,
            boolean enabled) {}

    record Settings(
            @Nullable Email email, @NotNull @Size(max = 20) List<@Valid ChannelView> channels) {}

    /** @param channel EMAIL or a channel's id */
    record Trial(
            @NotBlank String channel,
            @NotBlank @Size(max = 200) String to) {}

    record TrialResult(boolean delivered, String detail) {}

    private final DeliveryStore store;
    private final ChannelSeals seals;
    private final MailChannel mail;
    private final Outbox outbox;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    NoticeSettings(
            DeliveryStore store,
            ChannelSeals seals,
            MailChannel mail,
            Outbox outbox,
            Audit audit,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.store = store;
        this.seals = seals;
        this.mail = mail;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
    }

    Settings read() {
        List<ChannelView> channels = new ArrayList<>();
        for (ChannelRow c : asSystem(store::channels)) {
            channels.add(new ChannelView(
                    c.id(),
                    c.name(),
                    c.kind(),
                    ChannelSeals.cover(seals.open(c).url()),
                    c.template(),
                    c.secret() != null,
                    null,
                    c.enabled()));
        }
        return new Settings(new Email(mail.configured(), mail.from()), channels);
    }

    @Transactional
    public void record(Settings settings) {
        audit.record(
                "notice.configure",
                "notice",
                "channels",
                null,
                Map.of(
                        "channels",
                        settings.channels().stream().map(ChannelView::name).toList()));
    }

    Settings write(Settings settings) {
        for (int i = 0; i < settings.channels().size(); i++) {
            if (!WebhookChannel.isJson(settings.channels().get(i).template(), json)) {
                throw Problem.invalid(new Problem.Field("channels[" + i + "].template", "template-not-json"));
            }
        }
        asSystem(() -> {
            List<UUID> kept = new ArrayList<>();
            List<ChannelRow> rows = new ArrayList<>();
            for (ChannelView c : settings.channels()) {
                UUID id = c.id() == null ? Ids.next() : c.id();
                kept.add(id);
                rows.add(seals.seal(new ChannelRow(
                        id, c.name(), c.kind(), address(id, c.url()), c.template(), c.secret(), c.enabled())));
            }
            store.removeOthers(kept);
            rows.forEach(store::save);
            return kept;
        });
        return read();
    }

    /** An address that comes back with its keys covered is the one we have. */
    private String address(UUID channel, String given) {
        return store.channel(channel)
                .map(known -> seals.open(known).url())
                .filter(known -> ChannelSeals.cover(known).equals(given))
                .orElse(given);
    }

    TrialResult tryOut(Trial trial) {
        var message = new Message(Ids.next(), trial.to(), "安澜通知测试", "收到这条消息，说明通道可用。", "");
        try {
            channel(trial.channel()).send(message);
            return new TrialResult(true, "");
        } catch (NotDelivered e) {
            return new TrialResult(false, String.valueOf(e.getMessage()));
        }
    }

    private Channel channel(String name) {
        if (name.equals("EMAIL")) {
            return mail;
        }
        try {
            UUID id = UUID.fromString(name);
            return outbox.webhook(asSystem(() -> store.channel(id)).orElseThrow(Problem::notFound));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    Paged<DeliveryStore.Delivery> deliveries(@Nullable String state, PageQuery page) {
        return asSystem(() -> store.page(state, page));
    }

    private <T> T asSystem(Supplier<T> work) {
        return Actors.callAsSystem("notice-settings", () -> transaction.execute(status -> work.get()));
    }
}
