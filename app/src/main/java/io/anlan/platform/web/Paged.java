package io.anlan.platform.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list. Totals are counted up to {@link #CAP}; beyond it {@code totalCapped} is true and the screen says
 * "more than 10,000", because counting a million rows for a pager helps nobody.
 */
public record Paged<T>(List<T> items, int total, boolean totalCapped, int page, int size) {

    /** SQL counts at most this many rows: {@code select count(*) from (select 1 … limit 10001)}. */
    public static final int CAP = 10_001;

    public static <T> Paged<T> of(List<T> items, int counted, PageQuery query) {
        return new Paged<>(items, Math.min(counted, CAP - 1), counted >= CAP, query.page(), query.size());
    }

    public <R> Paged<R> map(Function<? super T, ? extends R> mapper) {
        return new Paged<>(items.stream().<R>map(mapper).toList(), total, totalCapped, page, size);
    }
}
