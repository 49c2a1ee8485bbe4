package io.anlan.map;

import io.anlan.map.MapSettings.Services;
import io.anlan.map.MapSettings.Tiles;
import io.anlan.platform.setting.SettingKey;
import io.anlan.platform.setting.Settings;
import io.anlan.platform.web.TileHosts;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tile services in force, and their hosts for the browser's content policy. */
@Component
class TileServices implements TileHosts {

    private static final int MOST = 10;
    private static final int LONGEST = 500;
    private static final int DEEPEST = 22;
    private static final Set<String> PROJECTIONS = Set.of("EPSG:3857", "EPSG:4490");
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z]{0,64}");
    /** A host and nothing that could end the policy's directive. */
    private static final Pattern ORIGIN = Pattern.compile("https?://[0-9A-Za-z.-]+(:\\d{1,5})?");

    private final SettingKey<Services> key;
    private final Settings settings;

    TileServices(SettingKey<Services> key, Settings settings) {
        this.key = key;
        this.settings = settings;
    }

    static SettingKey<Services> key(Services standard) {
        return SettingKey.object("map.services", Services.class, standard, TileServices::fault);
    }

    List<Tiles> all() {
        return settings.value(key).all();
    }

    @Override
    public Set<String> hosts() {
        Set<String> hosts = new LinkedHashSet<>();
        all().forEach(tiles -> {
            String origin = origin(tiles.url());
            if (origin != null) {
                hosts.add(origin);
            }
        });
        return hosts;
    }

    private static @Nullable String fault(Services services) {
        String tianditu = services.tiandituKey();
        if (tianditu != null && !KEY.matcher(tianditu).matches()) {
            return "setting-tianditu-key";
        }
        List<Tiles> tiles = services.tiles() == null ? List.of() : services.tiles();
        return tiles.size() > MOST || !tiles.stream().allMatch(TileServices::fits) ? "setting-tiles" : null;
    }

    private static boolean fits(Tiles t) {
        boolean named = t.name() != null && !t.name().isBlank() && t.name().length() <= 40;
        boolean addressed = t.url() != null && t.url().length() <= LONGEST && origin(t.url()) != null;
        boolean placed = t.projection() != null && PROJECTIONS.contains(t.projection());
        boolean deep = t.maxZoom() > 0 && t.maxZoom() <= DEEPEST;
        boolean whole = t.kind() == MapSettings.Kind.XYZ
                || (t.kind() == MapSettings.Kind.WMTS && t.layer() != null && t.matrixSet() != null);
        return named && addressed && placed && deep && whole;
    }

    /** Braces stand for the tile's numbers and are no part of an address. */
    private static @Nullable String origin(String url) {
        try {
            URI uri = URI.create(url.replaceAll("[{}]", ""));
            String origin = uri.getScheme() + "://" + uri.getRawAuthority();
            return ORIGIN.matcher(origin).matches() ? origin : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
