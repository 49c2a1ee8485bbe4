package io.anlan.settings;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.setting.Settings;
import io.anlan.platform.setting.Settings.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Sets a value and writes down, in the same transaction, who changed what from what to what. */
@Service
class SettingChanges {

    private final Settings settings;
    private final Audit audit;
    private final TransactionTemplate transaction;

    SettingChanges(Settings settings, Audit audit, TransactionTemplate transaction) {
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The table belongs to the system; the permission was checked before, and the audit names the person. */
    Entry set(String name, JsonNode value, int version) {
        Actor who = Actors.current();
        Entry now = Actors.callAsSystem(
                "settings",
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    Entry set = settings.set(name, value, version, who);
                    Actors.runAs(who, () -> audit.record("system.settings", "setting", name, null, change(set)));
                    return set;
                })));
        settings.refresh();
        return now;
    }

    private static Map<String, String> change(Entry set) {
        JsonNode before = set.previous();
        Map<String, String> change = new LinkedHashMap<>();
        change.put("from", text(before == null ? set.standard() : before));
        change.put("to", text(set.value()));
        return change;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
