package io.anlan.notice;

import io.anlan.platform.access.Requires;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notices")
class NoticeSettingsController {

    private final NoticeSettings settings;

    NoticeSettingsController(NoticeSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/settings")
    @Requires("notice.configure")
    NoticeSettings.Settings read() {
        return settings.read();
    }

    @PutMapping("/settings")
    @Requires("notice.configure")
    NoticeSettings.Settings write(@Valid @RequestBody NoticeSettings.Settings wanted) {
        NoticeSettings.Settings written = settings.write(wanted);
        settings.record(written);
        return written;
    }

    @PostMapping("/settings/test")
    @Requires("notice.configure")
    NoticeSettings.TrialResult tryOut(@Valid @RequestBody NoticeSettings.Trial trial) {
        return settings.tryOut(trial);
    }

    @GetMapping("/deliveries")
    @Requires("notice.configure")
    Paged<DeliveryStore.Delivery> deliveries(@RequestParam(required = false) @Nullable String state, PageQuery page) {
        return settings.deliveries(state, page);
    }
}
