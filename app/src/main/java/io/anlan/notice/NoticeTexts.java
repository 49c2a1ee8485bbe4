package io.anlan.notice;

import io.anlan.platform.web.Messages;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a notice into words: {@code notice.<KIND>.title} and {@code .body} with number, title, who, note, date, days. */
@Component
class NoticeTexts {

    private final Messages messages;

    NoticeTexts(Messages messages) {
        this.messages = messages;
    }

    String title(Kind kind, Map<String, String> args, Locale locale) {
        return messages.text("notice." + kind + ".title", values(args), locale);
    }

    String body(Kind kind, Map<String, String> args, Locale locale) {
        return messages.text("notice." + kind + ".body", values(args), locale).strip();
    }

    private static Object[] values(Map<String, String> args) {
        return new Object[] {
            args.getOrDefault("number", ""),
            args.getOrDefault("title", ""),
            args.getOrDefault("who", ""),
            args.getOrDefault("note", ""),
            args.getOrDefault("date", ""),
            args.getOrDefault("days", ""),
            args.getOrDefault("enterprise", "")
        };
    }
}
