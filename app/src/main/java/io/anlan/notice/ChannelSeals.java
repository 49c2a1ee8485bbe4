package io.anlan.notice;

import io.anlan.notice.DeliveryStore.ChannelRow;
import io.anlan.platform.access.Actors;
import io.anlan.platform.secret.Vault;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what lets somebody send in our name: the secret, and the address, since the robots of WeCom and DingTalk carry
 * their key in it ({@code key=}, {@code access_token=}).
 */
@Component
class ChannelSeals {

    private static final String COVER = "****";
    private static final Pattern KEYS = Pattern.compile("(?i)([?&](?:key|access_token|token|secret|sign)=)([^&#]*)");

    private final Vault vault;
    private final DeliveryStore store;
    private final TransactionTemplate transaction;

    ChannelSeals(Vault vault, DeliveryStore store, TransactionTemplate transaction) {
        this.vault = vault;
        this.store = store;
        this.transaction = transaction;
    }

    ChannelRow seal(ChannelRow c) {
        String secret = c.secret();
        return with(
                c,
                vault.seal(purpose(c.id(), "url"), c.url()),
                secret == null ? null : vault.seal(purpose(c.id(), "secret"), secret));
    }

    ChannelRow open(ChannelRow c) {
        if (!c.sealed()) {
            return c;
        }
        String secret = c.secret();
        return with(
                c,
                vault.open(purpose(c.id(), "url"), c.url()),
                secret == null ? null : vault.open(purpose(c.id(), "secret"), secret));
    }

    /** The address as an administrator reads it: the keys in it are covered but for their last four characters. */
    static String cover(String url) {
        return KEYS.matcher(url).replaceAll(match -> {
            String value = match.group(2);
            String tail = value.length() > 8 ? value.substring(value.length() - 4) : "";
            return java.util.regex.Matcher.quoteReplacement(match.group(1) + COVER + tail);
        });
    }

    /** What was written before there was a vault is sealed at the first start. */
    @EventListener(ApplicationReadyEvent.class)
    void sealWhatIsOpen() {
        Actors.runAsSystem(
                "channel-seals",
                () -> transaction.executeWithoutResult(
                        status -> store.unsealed().forEach(channel -> store.save(seal(channel)))));
    }

    private static ChannelRow with(ChannelRow c, String url, @Nullable String secret) {
        return new ChannelRow(c.id(), c.name(), c.kind(), url, c.template(), secret, c.enabled());
    }

    private static String purpose(UUID channel, String what) {
        return "notice.channel/" + channel + "/" + what;
    }
}
