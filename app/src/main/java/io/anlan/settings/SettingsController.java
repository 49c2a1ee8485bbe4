package io.anlan.settings;

import io.anlan.platform.access.Requires;
import io.anlan.platform.setting.Settings;
import io.anlan.platform.setting.Settings.Entry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/settings")
class SettingsController {

    /** @param version the one that was seen */
    record Wanted(@NotNull JsonNode value, @NotNull Integer version) {}

    private final Settings settings;
    private final SettingChanges changes;

    SettingsController(Settings settings, SettingChanges changes) {
        this.settings = settings;
        this.changes = changes;
    }

    @GetMapping
    @Requires("system.settings")
    List<Entry> list() {
        return settings.all();
    }

    @PutMapping("/{name}")
    @Requires("system.settings")
    Entry set(@PathVariable String name, @Valid @RequestBody Wanted wanted) {
        return changes.set(name, wanted.value(), wanted.version());
    }
}
