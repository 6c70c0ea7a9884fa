package org.opsrail.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opsrail.OpsrailTest;
import org.opsrail.document.SampleFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A contract from somebody's disk to the case's page. */
@OpsrailTest
@ExtendWith(Chromium.class)
class FilePickerTests {

    private static final byte[] CONTRACT = SampleFiles.pdf("Contract");

    @Test
    void shouldFileAContractThatSurvivesAReload(
            @Autowired ApplicationContext context, @LocalServerPort int port, Browser chromium) throws Exception {
        String address = "http://127.0.0.1:" + port;
        SampleCase sample = SampleCase.start(context, address);
        try (Visit visit = new Visit(chromium, address, ColorScheme.LIGHT, "en", 1280).signIn("demo")) {
            Page page = visit.open("/tasks/" + sample.task("Task_FilePaperwork")).page;
            Locator contract = page.locator(".fjs-form-field-filepicker").first();
            Locator picker = contract.locator("input[type=file]");

            byte[] lie = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
            picker.setInputFiles(new FilePayload("contract.pdf", "application/pdf", lie));
            assertThat(contract.locator(".fjs-form-field-error")).containsText("its content is text/html");
            picker.setInputFiles(new FilePayload("huge.pdf", "application/pdf", new byte[3 * 1024 * 1024]));
            assertThat(contract.locator(".fjs-form-field-error")).containsText("larger than 2 MB");

            picker.setInputFiles(new FilePayload("contract.pdf", "application/pdf", CONTRACT));
            assertThat(page.locator("[data-draft-status]")).containsText("Draft saved");
            page.reload();
            assertThat(contract).containsText("contract.pdf");
            for (Locator box : page.locator(".fjs-form input[type=checkbox]").all()) {
                box.check();
            }
            page.getByTestId("complete").click();
            assertThat(page.locator(".toast")).containsText("Done.");

            visit.open("/cases/" + sample.caseKey());
            Locator documents = page.getByTestId("documents");
            assertThat(documents).containsText("Signed contract");
            assertThat(Files.readAllBytes(page.waitForDownload(
                                    () -> documents.getByTestId("download").click())
                            .path()))
                    .isEqualTo(CONTRACT);
            documents.locator("a.row").click();
            assertThat(page.getByTestId("hash")).hasText(sha256());
            assertThat(page.getByTestId("preview")).hasCount(1);
            assertThat((Boolean) page.getByTestId("preview")
                            .evaluate("image => image.decode().then(() => image.naturalWidth > 500)"))
                    .isTrue();
            assertThat(visit.complaints)
                    .allMatch(complaint -> complaint.contains("415"), "only the lie was complained about");
        }
    }

    private static String sha256() throws Exception {
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(CONTRACT));
    }
}
