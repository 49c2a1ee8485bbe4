package io.anlan.majorhazard;

import io.anlan.enterprise.TimelineEvent;
import io.anlan.enterprise.TimelineSource;
import io.anlan.platform.web.Messages;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The acts on an enterprise's major hazard sources, for the timeline of its file. */
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
        return "MAJOR_HAZARD";
    }

    @Override
    public String permission() {
        return MajorHazardRules.READ;
    }

    @Override
    public List<TimelineEvent> latest(UUID enterprise, @Nullable Cursor before, int limit, Locale locale) {
        return history.atEnterprise(enterprise, before, limit).stream()
                .map(titled -> new TimelineEvent(
                        titled.entry().id(),
                        titled.entry().at(),
                        name(),
                        messages.text(
                                "major-hazard.titled",
                                new Object[] {texts.of(titled.entry(), locale), titled.name()},
                                locale),
                        titled.entry().actorName(),
                        titled.sourceId()))
                .toList();
    }
}
