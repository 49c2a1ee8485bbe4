package io.anlan.hiddendanger;

import io.anlan.platform.web.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** An act of the history in a sentence, in the reader's language. */
@Component
class HistoryTexts {

    private final Messages messages;

    HistoryTexts(Messages messages) {
        this.messages = messages;
    }

    String of(Action action, Map<String, Object> detail, int photos) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.text("history." + action, arguments(detail, photos, locale), locale);
    }

    /** {0} the date that was set, {1} another number or the grade, {2} photos, {3} 1 when granted, {4} file, {5} row. */
    private Object[] arguments(Map<String, Object> detail, int photos, Locale locale) {
        Object grade = detail.get("grade");
        String gradeText = grade == null ? "" : messages.text("danger.grade." + grade, new Object[0], locale);
        return new Object[] {
            Objects.requireNonNullElse(detail.getOrDefault("dueOn", detail.get("untilOn")), ""),
            Objects.requireNonNullElse(detail.get("number"), gradeText),
            photos,
            Boolean.TRUE.equals(detail.get("granted")) ? 1 : 0,
            Objects.requireNonNullElse(detail.get("file"), ""),
            String.valueOf(detail.getOrDefault("row", ""))
        };
    }
}
