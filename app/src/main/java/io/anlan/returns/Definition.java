package io.anlan.returns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a version of a form says.
 *
 * @param basis the document that orders it, so that who is asked can see why
 * @param approval levels that approve, lowest first; empty means that a submission counts at once
 * @param zeroAllowed whether "nothing to report" may be said in one act
 */
public record Definition(
        String title,
        @Nullable String basis,
        List<FormField> fields,
        List<Check> checks,
        Audience audience,
        Schedule schedule,
        List<Level> approval,
        boolean zeroAllowed) {

    public Definition {
        fields = List.copyOf(fields);
        checks = List.copyOf(checks);
        approval = List.copyOf(approval);
    }

    /** The fields that somebody really has to think about. */
    int asked() {
        return (int) fields.stream().filter(f -> f.known() == null).count();
    }

    int known() {
        return fields.size() - asked();
    }
}
