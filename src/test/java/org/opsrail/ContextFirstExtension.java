package org.opsrail;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.impl.basicauth.BasicAuthCredentialsProviderBuilder;
import io.camunda.process.test.api.CamundaProcessTest;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.process.test.api.CamundaProcessTestRuntimeMode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opsrail.engine.EngineAccess;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Camunda Process Test's extension, told where the engine of the test's application context answers. It must hear that
 * before it starts, when the ports are known to the context alone: so the context is fetched first.
 */
final class ContextFirstExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final CamundaProcessTestExtension camunda = new CamundaProcessTestExtension();

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!isNested(context)) {
            EngineAccess engine = SpringExtension.getApplicationContext(context).getBean(EngineAccess.class);
            camunda.withRuntimeMode(CamundaProcessTestRuntimeMode.REMOTE)
                    .withRemoteCamundaClientBuilderFactory(() -> client(engine))
                    .withRemoteCamundaMonitoringApiAddress(engine.restAddress());
            camunda.beforeAll(annotated(context));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        camunda.beforeEach(annotated(context));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        camunda.afterEach(annotated(context));
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (!isNested(context)) {
            camunda.afterAll(annotated(context));
        }
    }

    private static CamundaClientBuilder client(EngineAccess engine) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(engine.grpcAddress())
                .restAddress(engine.restAddress())
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(Duration.ofSeconds(10))
                .credentialsProvider(new BasicAuthCredentialsProviderBuilder()
                        .username(engine.username())
                        .password(engine.password())
                        .build());
    }

    private static boolean isNested(ExtensionContext context) {
        return context.getParent().flatMap(ExtensionContext::getTestClass).isPresent();
    }

    /** The extension works for classes with its own annotation only, which would register a second, unconfigured one. */
    private static ExtensionContext annotated(ExtensionContext context) {
        return (ExtensionContext) Proxy.newProxyInstance(
                ContextFirstExtension.class.getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getTestClass" -> context.getTestClass().map(type -> Annotated.class);
                    case "getParent" -> parent(context);
                    default -> call(context, method, arguments);
                });
    }

    private static Optional<ExtensionContext> parent(ExtensionContext context) {
        return context.getParent().map(ContextFirstExtension::annotated);
    }

    private static Object call(ExtensionContext context, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(context, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @CamundaProcessTest
    private static final class Annotated {}
}
