package io.anlan.notice;

import io.anlan.platform.setting.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an administrator may set about notices. */
@Configuration(proxyBeanMethods = false)
class NoticeKeys {

    /** From this time of the day the day's reminders go out. */
    static final SettingKey<String> REMINDER_TIME = SettingKey.time("notice.reminder-time", "08:00");

    @Bean
    SettingKey<String> reminderTime() {
        return REMINDER_TIME;
    }
}
