package io.anlan.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.TaskDecorator;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** One pool for the application's login, one plain connection for migrations, and the scoped transactions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
@EnableScheduling
class DatabaseConfiguration {

    @Bean
    DatabaseServer databaseServer(DatabaseProperties properties) {
        return DatabaseServer.start(properties);
    }

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseServer server, DatabaseProperties properties) {
        HikariDataSource pool = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(server.url())
                .username(server.app().user())
                .password(server.app().password())
                .build();
        pool.setPoolName("anlan");
        pool.setMaximumPoolSize(properties.dbPoolSize());
        pool.setConnectionTimeout(5_000);
        pool.addDataSourceProperty("ApplicationName", "anlan");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A plan kept for any values would not know how wide a reader's scope is, and be wrong by orders of magnitude.
        pool.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan");
        return pool;
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseServer server) {
        var source = new SimpleDriverDataSource();
        source.setDriverClass(org.postgresql.Driver.class);
        source.setUrl(server.url());
        source.setUsername(server.owner().user());
        source.setPassword(server.owner().password());
        return source;
    }

    @Bean
    @Primary
    ScopedTransactionManager transactionManager(DataSource dataSource) {
        return ScopedTransactionManager.ofCurrentActor(dataSource);
    }

    @Bean
    @Primary
    TransactionTemplate transactionTemplate(ScopedTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    /** Spring Session reads and writes sessions before and after anybody acts. */
    @Bean
    TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
        var template = new TransactionTemplate(ScopedTransactionManager.ofSystem(dataSource, "session"));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    /** Work handed to another thread is still done by the same actor, or by the system when nobody acted. */
    @Bean
    TaskDecorator actorTaskDecorator() {
        return work -> {
            Actor actor = Actors.find().orElse(null);
            return () -> {
                if (actor == null) {
                    Actors.runAsSystem("background", work);
                } else {
                    Actors.runAs(actor, work);
                }
            };
        };
    }
}
