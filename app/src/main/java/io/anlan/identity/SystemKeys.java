package io.anlan.identity;

import io.anlan.platform.setting.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an administrator may set about the system as its users meet it. */
@Configuration(proxyBeanMethods = false)
class SystemKeys {

    private static final int LONGEST_NAME = 30;

    /** Shown on the sign-in page, in the top bar and in the browser's title; empty shows the product's own name. */
    static final SettingKey<String> NAME = SettingKey.text("system.name", LONGEST_NAME, "");

    /** Without use for so long one is signed out; never longer than {@code spring.session.timeout}. */
    static final SettingKey<Integer> IDLE_MINUTES = SettingKey.number("system.idle-minutes", 5, 30, 30);

    @Bean
    SettingKey<String> systemName() {
        return NAME;
    }

    @Bean
    SettingKey<Integer> idleMinutes() {
        return IDLE_MINUTES;
    }
}
