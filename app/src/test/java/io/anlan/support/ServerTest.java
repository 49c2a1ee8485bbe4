package io.anlan.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole server on a real PostgreSQL with every migration and no sample region. All such tests share
 * one context and one database, so each makes its own enterprises and users ({@link Fixture}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"anlan.sample=false", "anlan.password.strength=4"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Fixture.class, ScopeFixture.class})
public @interface ServerTest {}
