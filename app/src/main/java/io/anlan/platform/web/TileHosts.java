package io.anlan.platform.web;

import java.util.Set;

/** Other hosts that a browser may load pictures from, asked for each answer: the content policy names them. */
public interface TileHosts {

    /** Origins such as {@code https://tiles.example}. */
    Set<String> hosts();
}
