package org.opsrail.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.document.DocumentSettings;
import org.opsrail.document.Filing.Reason;
import org.opsrail.document.SampleFiles;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FileTypeTests {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final FileType types = new FileType(new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("opsrail.document", DocumentSettings.class));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "contract.pdf, application/pdf, application/pdf",
        "contract.PDF, , application/pdf",
        "scan, application/octet-stream, application/pdf"
    })
    void shouldTakeWhatIsWhatItSays(String name, String declared, String type) throws IOException {
        FileType.Found found = find(SampleFiles.pdf("Contract"), name, declared);

        assertThat(found.refusal()).isEmpty();
        assertThat(found.type()).isEqualTo(type);
    }

    @Test
    void shouldTakeTextsAndTablesUnderTheNamesThatSystemsGiveThem() throws IOException {
        byte[] table = "name,due\nAlice,2026-11-02\n".getBytes(StandardCharsets.UTF_8);

        assertThat(find(table, "list.csv", "application/vnd.ms-excel").type()).isEqualTo("text/csv");
        assertThat(find(table, "list.csv", "text/plain; charset=utf-8").refusal())
                .isEmpty();
        assertThat(find(table, "list.txt", "text/plain").type()).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @CsvSource({"photo.png, image/png", "photo.png,", "contract.pdf, image/png"})
    void shouldRefuseAFileWhoseNameOrSenderLies(String name, String declared) throws IOException {
        assertThat(find(SampleFiles.pdf("x"), name, declared).refusal())
                .hasValueSatisfying(refused -> assertThat(refused.reason()).isEqualTo(Reason.TYPE_LIES));
    }

    @Test
    void shouldRefuseAProgramAndAPageThatCallThemselvesDocuments() throws IOException {
        byte[] program = new byte[256];
        program[0] = 'M';
        program[1] = 'Z';
        byte[] page = "<!doctype html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(find(program, "contract.pdf", "application/pdf").refusal()).isPresent();
        assertThat(find(program, "photo.png", "image/png").refusal()).isPresent();
        assertThat(find(page, "contract.pdf", "application/pdf").refusal()).isPresent();
        assertThat(find(page, "notes.txt", "text/plain").refusal()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"drawing.svg, image/svg+xml", "drawing.svg,", "photo.png, image/png", "notes.txt, text/plain"})
    void shouldRefuseADrawingThatRuns(String name, String declared) throws IOException {
        byte[] drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(find(drawing, name, declared).refusal()).isPresent();
    }

    @Test
    void shouldRefuseAFileThatBeginsAsAnotherThanItGoesOn() throws IOException {
        byte[] page = ("<!doctype html><html><script>alert(1)</script></html>"
                        + new String(SampleFiles.pdf("x"), StandardCharsets.US_ASCII))
                .getBytes(StandardCharsets.US_ASCII);
        byte[] archive = concat(SampleFiles.pdf("x"), SampleFiles.zip("[Content_Types].xml", "word/document.xml"));

        assertThat(find(page, "contract.pdf", "application/pdf").refusal()).isPresent();
        assertThat(find(archive, "letter.docx", DOCX).refusal()).isPresent();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    @Test
    void shouldRefuseTypesThatNobodyNeeds() throws IOException {
        byte[] page = "<!doctype html><html></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(find(page, "page.html", "text/html").refusal())
                .hasValueSatisfying(refused -> assertThat(refused.reason()).isEqualTo(Reason.TYPE_NOT_TAKEN));
    }

    @Test
    void shouldLookIntoOfficeFiles() throws IOException {
        byte[] real = SampleFiles.zip("[Content_Types].xml", "word/document.xml");
        byte[] other = SampleFiles.zip("run.exe");
        byte[] macros = SampleFiles.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

        assertThat(find(real, "letter.docx", DOCX).refusal()).isEmpty();
        assertThat(find(other, "letter.docx", DOCX).refusal()).isPresent();
        assertThat(find(macros, "letter.docx", DOCX).refusal()).isPresent();
    }

    private FileType.Found find(byte[] content, String name, String declared) throws IOException {
        return types.find(Files.write(folder.resolve("upload"), content), name, declared);
    }
}
