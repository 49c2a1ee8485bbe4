package io.anlan.platform.spreadsheet;

import io.anlan.platform.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Faults in the reader's words. */
@Component
class SheetTexts {

    private final Messages messages;

    SheetTexts(Messages messages) {
        this.messages = messages;
    }

    String text(String code, Locale locale, Object... args) {
        return messages.text(code, args, locale);
    }

    String message(Fault fault, List<SheetColumn<?>> columns, Locale locale) {
        List<Object> args = new ArrayList<>();
        args.add(label(fault.column(), columns, locale));
        args.addAll(fault.args());
        String text = messages.text(fault.code(), args.toArray(), locale);
        String suggestion = fault.suggestion();
        return suggestion == null || text.contains(suggestion)
                ? text
                : messages.text("sheet.can-become", new Object[] {text, suggestion}, locale);
    }

    /** The name of a kind of fault; a module names its own beside its message: {@code module.kind.code}. */
    String kind(String code, Locale locale) {
        return messages.text(code.replaceFirst("\\.", ".kind."), new Object[0], locale);
    }

    String label(@Nullable String key, List<SheetColumn<?>> columns, Locale locale) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .map(column -> column.label(locale))
                .findFirst()
                .orElse("");
    }
}
