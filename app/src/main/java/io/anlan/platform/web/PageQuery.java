package io.anlan.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which page of a list, and in which order: {@code ?page=1&size=50&sort=-dueAt}. Pages start at 1. */
public record PageQuery(int page, int size, @Nullable String sort) {

    static final int DEFAULT_SIZE = 50;
    static final int MAX_SIZE = 500;

    public PageQuery {
        page = Math.max(1, page);
        size = Math.clamp(size, 1, MAX_SIZE);
    }

    public int offset() {
        return (page - 1) * size;
    }

    /**
     * The SQL order for the asked field; unknown fields are a user's error, never SQL.
     *
     * @param columns field name → SQL expression
     * @param fallback the SQL order when none was asked
     * @param tieBreak a unique column that makes the order total
     */
    public String orderBy(Map<String, String> columns, String fallback, String tieBreak) {
        if (sort == null || sort.isBlank()) {
            return fallback + ", " + tieBreak;
        }
        boolean descending = sort.startsWith("-");
        String column = columns.get(descending ? sort.substring(1) : sort);
        if (column == null) {
            throw Problem.invalid(new Problem.Field("sort", "unknown-sort", sort));
        }
        return column + (descending ? " desc nulls last" : " asc nulls last") + ", " + tieBreak;
    }
}
