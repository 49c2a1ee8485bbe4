package io.anlan.map;

import io.anlan.platform.setting.SettingKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapSettings.class)
class MapConfiguration {

    @Bean
    SettingKey<MapSettings.Services> mapServices(MapSettings settings) {
        return TileServices.key(settings.services());
    }
}
