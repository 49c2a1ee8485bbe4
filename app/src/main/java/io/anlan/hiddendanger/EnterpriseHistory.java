package io.anlan.hiddendanger;

import io.anlan.enterprise.TimelineEvent;
import io.anlan.enterprise.TimelineSource;
import io.anlan.platform.web.Messages;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The acts on an enterprise's hidden dangers, for the timeline of its file. */
@Component
class EnterpriseHistory implements TimelineSource {

    private final HistoryStore history;
    private final HistoryTexts texts;
    private final Messages messages;

    EnterpriseHistory(HistoryStore history, HistoryTexts texts, Messages messages) {
        this.history = history;
        this.texts = texts;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "HIDDEN_DANGER";
    }

    @Override
    public String permission() {
        return "hidden-danger.read";
    }

    @Override
    public List<TimelineEvent> latest(UUID enterprise, @Nullable Cursor before, int limit, Locale locale) {
        return history.atEnterprise(enterprise, before, limit).stream()
                .map(titled -> {
                    HistoryStore.Entry entry = titled.entry();
                    String act = texts.of(
                            entry.action(), entry.detail(), entry.photoIds().size());
                    return new TimelineEvent(
                            entry.id(),
                            entry.at(),
                            name(),
                            messages.text("history.titled", new Object[] {act, titled.title()}, locale),
                            entry.actorName(),
                            titled.dangerId());
                })
                .toList();
    }
}
