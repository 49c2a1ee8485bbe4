package io.anlan.notice;

import io.anlan.notice.Channel.Message;
import io.anlan.notice.Channel.NotDelivered;
import io.anlan.notice.DeliveryStore.Claimed;
import io.anlan.platform.access.Actors;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Sends what waits. Nothing is held open while the other side thinks: claim, send, note the result. */
@Component
class Outbox {

    private static final int AT_ONCE = 20;
    /** A claim that was not settled in this time belongs to a node that died. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final DeliveryStore store;
    private final ChannelSeals seals;
    private final NoticeTexts texts;
    private final MailChannel mail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JsonMapper json;
    private final String baseUrl;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Outbox(
            DeliveryStore store,
            ChannelSeals seals,
            NoticeTexts texts,
            MailChannel mail,
            TransactionTemplate transaction,
            Clock clock,
            JsonMapper json,
            @Value("${anlan.base-url:http://localhost:8080}") String baseUrl) {
        this.store = store;
        this.seals = seals;
        this.texts = texts;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
        this.json = json;
        this.baseUrl = baseUrl;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10S")
    void run() {
        Actors.runAsSystem("outbox", this::sendDue);
    }

    /** @return how many were tried */
    int sendDue() {
        int tried = 0;
        while (true) {
            Instant now = clock.instant();
            List<Claimed> claimed = transaction.execute(status -> store.claim(AT_ONCE, now, now.plus(LEASE)));
            claimed.forEach(this::send);
            tried += claimed.size();
            if (claimed.size() < AT_ONCE) {
                return tried;
            }
        }
    }

    private void send(Claimed claimed) {
        try {
            channel(claimed).send(message(claimed));
            transaction.executeWithoutResult(status -> store.sent(claimed.id(), clock.instant()));
        } catch (NotDelivered e) {
            boolean dead = claimed.attempts() >= NoticeRules.MAX_ATTEMPTS;
            Instant next = clock.instant().plus(NoticeRules.backOff(claimed.attempts()));
            transaction.executeWithoutResult(
                    status -> store.failed(claimed.id(), dead, String.valueOf(e.getMessage()), next));
        }
    }

    private Channel channel(Claimed claimed) throws NotDelivered {
        UUID id = claimed.channelId();
        if (id == null) {
            return mail;
        }
        var row = transaction.execute(status -> store.channel(id));
        if (row.isEmpty() || !row.get().enabled()) {
            throw new NotDelivered("the channel is switched off");
        }
        return webhook(row.get());
    }

    Channel webhook(DeliveryStore.ChannelRow row) {
        return new WebhookChannel(seals.open(row), http, clock, json);
    }

    private Message message(Claimed claimed) {
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        return new Message(
                claimed.id(),
                claimed.recipient(),
                texts.title(claimed.kind(), claimed.args(), locale),
                texts.body(claimed.kind(), claimed.args(), locale),
                baseUrl + NoticeRules.page(claimed.subject().type()) + "/"
                        + claimed.subject().id());
    }
}
