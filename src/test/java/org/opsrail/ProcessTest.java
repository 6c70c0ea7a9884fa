package org.opsrail;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Camunda Process Test against the application's own embedded engine: fields of the types {@code CamundaClient} and
 * {@code CamundaProcessTestContext} are set, {@code CamundaAssert} works, after each test the engine is empty and its
 * clock the system's. Shares the context of {@link OpsrailTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OpsrailTest
@ExtendWith(ContextFirstExtension.class)
public @interface ProcessTest {}
