package io.anlan.platform.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rows that an actor may reach. Row-level security in the database enforces it; no scope means no rows. */
public sealed interface Scope {

    /** The database role whose policies apply. */
    String role();

    /** Officers: places × sectors. An empty sector set means every sector. */
    record Places(List<CodeRange> ranges, Set<String> sectors) implements Scope {
        public Places {
            ranges = List.copyOf(ranges);
            sectors = Set.copyOf(sectors);
        }

        @Override
        public String role() {
            return "anlan_place";
        }

        public boolean contains(String regionCode) {
            return ranges.stream().anyMatch(range -> range.contains(regionCode));
        }

        /** The smallest single range around all ranges, for index bounds. */
        public CodeRange envelope() {
            String lo =
                    ranges.stream().map(CodeRange::lo).min(String::compareTo).orElse(":");
            String hi =
                    ranges.stream().map(CodeRange::hi).max(String::compareTo).orElse(";");
            return new CodeRange(lo, hi);
        }
    }

    /** An enterprise's own people, and third parties that serve named enterprises. */
    record Enterprises(List<UUID> ids) implements Scope {
        public Enterprises {
            ids = List.copyOf(ids);
        }

        @Override
        public String role() {
            return "anlan_enterprise";
        }
    }

    /** Background jobs and sign-in. Never given to a person. */
    record System() implements Scope {
        @Override
        public String role() {
            return "anlan_system";
        }
    }
}
