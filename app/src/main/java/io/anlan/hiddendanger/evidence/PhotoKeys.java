package io.anlan.hiddendanger.evidence;

import io.anlan.platform.setting.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an administrator may set about photos. */
@Configuration(proxyBeanMethods = false)
class PhotoKeys {

    /** At most what a request may bring ({@code spring.servlet.multipart.max-file-size}). */
    static final SettingKey<Integer> MAX_MEGABYTES = SettingKey.number("hidden-danger.photo-megabytes", 1, 60, 15);

    @Bean
    SettingKey<Integer> photoMegabytes() {
        return MAX_MEGABYTES;
    }
}
