package org.opsrail.engine;

import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whose engine runs the processes: a cluster's where {@code camunda.client.*} names one, else the embedded one. */
final class EngineChoice {

    private EngineChoice() {}

    static final class Embedded implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            return environment.getProperty("opsrail.engine.enabled", Boolean.class, !namesCluster(environment));
        }

        private static boolean namesCluster(Environment environment) {
            return StringUtils.hasText(environment.getProperty("camunda.client.grpc-address"))
                    || StringUtils.hasText(environment.getProperty("camunda.client.rest-address"));
        }
    }

    static final class Cluster extends NoneNestedConditions {

        Cluster() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @Conditional(Embedded.class)
        static final class EmbeddedEngine {}
    }
}
