package io.anlan.hiddendanger;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enterprises for tests of what happens at them. */
final class TestEnterprises {

    private TestEnterprises() {}

    static void insert(JdbcClient jdbc, UUID id, String name, String regionCode, String... sectors) {
        jdbc.sql("""
                        insert into enterprise.enterprise (id, kind, name, region_code, sector_codes, status, created_at, updated_at)
                        values (?, 'OTHER_PLACE', ?, ?, ?, 'APPROVED', now(), now())
                        """).param(id).param(name).param(regionCode).param(sectors).update();
    }
}
