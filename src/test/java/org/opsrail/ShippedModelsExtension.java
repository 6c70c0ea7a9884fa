package org.opsrail;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opsrail.modeler.ShippedModels;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Process tests leave the engine empty; whoever comes next finds the shipped models again. */
final class ShippedModelsExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        SpringExtension.getApplicationContext(context)
                .getBean(ShippedModels.class)
                .seed();
    }
}
