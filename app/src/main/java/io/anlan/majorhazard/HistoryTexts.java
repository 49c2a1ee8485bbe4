package io.anlan.majorhazard;

import io.anlan.majorhazard.HistoryStore.Entry;
import io.anlan.platform.web.Messages;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An act in words: what was done, and what it did to R and level. */
@Component
class HistoryTexts {

    private final Messages messages;

    HistoryTexts(Messages messages) {
        this.messages = messages;
    }

    String of(Entry entry, Locale locale) {
        Map<String, Object> detail = entry.detail();
        StringBuilder text = new StringBuilder(
                text("act." + entry.action(), locale, detail.getOrDefault("number", ""), kind(detail, locale)));
        if (detail.containsKey("rBefore")) {
            text.append(text("act.r", locale, detail.getOrDefault("rBefore", ""), detail.getOrDefault("rAfter", "")));
        }
        if (detail.containsKey("levelAfter")) {
            text.append(text(
                    entry.action() == Action.FILE_CHANGED ? "act.level-would" : "act.level",
                    locale,
                    text("level." + detail.getOrDefault("levelBefore", 0), locale),
                    text("level." + detail.getOrDefault("levelAfter", 0), locale)));
        }
        return text.toString();
    }

    private String kind(Map<String, Object> detail, Locale locale) {
        Object kind = detail.getOrDefault("kind", detail.get("standing"));
        return kind == null ? "" : text("word." + kind, locale);
    }

    private String text(String code, Locale locale, Object... args) {
        return messages.text("major-hazard." + code, args, locale);
    }
}
