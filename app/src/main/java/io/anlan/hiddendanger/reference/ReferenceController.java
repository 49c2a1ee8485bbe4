package io.anlan.hiddendanger.reference;

import io.anlan.platform.access.Requires;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReferenceController {

    private final Criteria criteria;

    ReferenceController(Criteria criteria) {
        this.criteria = criteria;
    }

    @GetMapping("/api/hidden-danger-criteria")
    @Requires("hidden-danger.read")
    Paged<Criterion> criteria(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(defaultValue = "false") boolean current,
            PageQuery page) {
        return criteria.search(q, sector, current, page);
    }
}
