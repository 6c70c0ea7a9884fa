package org.opsrail.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.opsrail.engine.assembly.EngineAssembly;
import org.opsrail.engine.assembly.EngineAssembly.ConnectionSource;
import org.opsrail.engine.assembly.EngineAssembly.EngineParts;
import org.opsrail.engine.assembly.WarmUp;
import org.opsrail.engine.gateway.JobRights;
import org.opsrail.engine.gateway.JobStreams;
import org.opsrail.engine.gateway.LogCommandBus;
import org.opsrail.engine.gateway.LongPollingJobDispatcher;
import org.opsrail.engine.gateway.grpc.GrpcGateway.Door;
import org.opsrail.engine.gateway.grpc.GrpcGateway.Workers;
import org.opsrail.engine.log.LogStore;
import org.opsrail.engine.readmodel.LogFollower;
import org.opsrail.engine.state.Installation;
import org.opsrail.engine.state.ScratchDirectory;
import org.opsrail.engine.state.SnapshotStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@OnEmbeddedEngine
class EmbeddedEngineConfiguration {

    /** Before any bean is made, so that it runs beside them. */
    @Bean
    static BeanFactoryPostProcessor engineWarmUp() {
        return factory -> WarmUp.begin();
    }

    @Bean(defaultCandidate = false)
    @EngineDatabase
    HikariDataSource engineDataSource(EngineSettings settings, JdbcConnectionDetails database) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("engine");
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }

    @Bean(defaultCandidate = false)
    @EngineDatabase
    JdbcClient engineJdbcClient(@EngineDatabase DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Installation engineInstallation(@EngineDatabase JdbcClient jdbc) {
        return new Installation(jdbc);
    }

    @Bean
    EngineClock engineClock(Installation installation) {
        return new EngineClock(InstantSource.system(), installation.clockOffset(), installation::keepClockOffset);
    }

    @Bean
    LogCommandBus commandBus(EngineSettings settings) {
        return new LogCommandBus(settings.commandPatience(), Executors.newVirtualThreadPerTaskExecutor());
    }

    @Bean
    LongPollingJobDispatcher jobDispatcher(LogCommandBus bus) {
        return new LongPollingJobDispatcher(bus);
    }

    @Bean
    JobStreams jobStreams(LongPollingJobDispatcher dispatcher) {
        return new JobStreams(dispatcher);
    }

    @Bean
    LogStore engineLogStore(@EngineDatabase JdbcClient jdbc) {
        return new LogStore(jdbc);
    }

    @Bean
    SnapshotStore engineSnapshotStore(@EngineDatabase JdbcClient jdbc, @EngineDatabase DataSource dataSource) {
        return new SnapshotStore(jdbc, new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
    }

    @Bean
    EngineAssembly engineAssembly(
            EngineSettings settings,
            LogStore log,
            SnapshotStore snapshots,
            Installation installation,
            JdbcConnectionDetails database,
            List<LogFollower> followers,
            LogCommandBus bus,
            JobStreams streams,
            EngineClock clock) {
        return new EngineAssembly(new EngineParts(
                log,
                snapshots,
                installation,
                new ScratchDirectory(settings.scratch()),
                connections(database),
                followers,
                bus,
                streams,
                clock,
                Executors.newVirtualThreadPerTaskExecutor(),
                settings.fencePatience()));
    }

    private static ConnectionSource connections(JdbcConnectionDetails database) {
        return () -> DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    @Bean
    EngineLifecycle engineLifecycle(
            EngineSettings settings,
            EngineAssembly assembly,
            List<LogFollower> followers,
            LogCommandBus bus,
            LongPollingJobDispatcher dispatcher,
            JobStreams streams,
            JobRights jobRights,
            BootAccess access,
            ObjectProvider<EngineCallers> callers,
            LogStore log,
            SnapshotStore snapshots,
            Installation installation,
            EngineClock clock,
            ApplicationEventPublisher events) {
        return new EngineLifecycle(
                settings,
                assembly,
                followers,
                bus,
                dispatcher,
                new Workers(dispatcher, streams, jobRights),
                new Door(access, callers),
                log,
                snapshots,
                installation,
                clock,
                events);
    }

    @Bean
    BootAccess engineAccess(ObjectProvider<EngineLifecycle> lifecycle) {
        return new BootAccess(() -> lifecycle.getObject().grpcPort());
    }
}
