package io.anlan.sample;

import java.util.HashMap;
import java.util.Map;

/** Pictures, each drawn once. */
final class PictureBook {
    private static final int VARIANTS = 3;
    private final Map<String, byte[]> drawn = new HashMap<>();

    byte[] picture(String kind, Firm firm, boolean after) {
        int variant = Math.floorMod(firm.id().hashCode(), VARIANTS);
        return drawn.computeIfAbsent(
                kind + variant + after, k -> Scene.draw(kind, (kind.hashCode() * 31L) + variant, after));
    }
}
