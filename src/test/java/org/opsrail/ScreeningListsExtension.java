package org.opsrail;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opsrail.screening.ListSamples;
import org.opsrail.screening.Screening;
import org.opsrail.screening.ScreeningLists;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Without lists no customer is approved; tests of screening bring their own, and whoever comes next finds the sample's. */
final class ScreeningListsExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        ApplicationContext application = SpringExtension.getApplicationContext(context);
        if (!ListSamples.areInPlace(application.getBean(Screening.class))) {
            ListSamples.settleIn(application.getBean(JdbcClient.class), application.getBean(ScreeningLists.class));
        }
    }
}
