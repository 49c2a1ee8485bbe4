package io.anlan.assessment.consequence;

import io.anlan.platform.web.Messages;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words for what a run keeps as codes. */
@Component
class ConsequenceTexts {

    /** Arguments of an action that are points of the compass: always the one called so here. */
    private static final List<String> UPWIND_FIRST =
            List.of("toxic-water", "toxic-block", "fire-cool", "explosion-close");

    private final Messages messages;

    ConsequenceTexts(Messages messages) {
        this.messages = messages;
    }

    String action(Answer.Action action, Locale locale) {
        Object[] args = action.args().toArray();
        if (action.code().equals("toxic-leave")) {
            args[1] = compass(action.args().get(1), locale);
        } else if (UPWIND_FIRST.contains(action.code())) {
            args[0] = compass(action.args().getFirst(), locale);
        } else if (action.code().endsWith("-evacuate")) {
            args[2] = stay(action.args().get(2), action.code(), locale);
        } else if (action.code().equals("toxic-none")) {
            args[1] = stay(action.args().get(1), action.code(), locale);
        }
        return messages.text("consequence.action." + action.code(), args, locale);
    }

    /** The half sentence about those who stay indoors; nothing when nobody is named. */
    private String stay(String names, String code, Locale locale) {
        return names.isEmpty()
                ? ""
                : messages.text(
                        code.startsWith("toxic") ? "consequence.action.stay-toxic" : "consequence.action.stay",
                        new Object[] {names},
                        locale);
    }

    String compass(String point, Locale locale) {
        return messages.text("consequence.compass." + point, new Object[0], locale);
    }

    String note(String code, Locale locale) {
        return messages.text("consequence.note." + code, new Object[0], locale);
    }

    String text(String code, Locale locale, Object... args) {
        return messages.text("consequence." + code, args, locale);
    }
}
