package org.opsrail.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.opsrail.questionnaire.Book.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opsrail.questionnaire.Read.Problem;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Files that are broken, not meant for us, or meant to do harm. */
class HostileFileTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final byte[] SOUND = Book.of(workbook -> Book.sheet(
            workbook, "Security", row("Question", "Answer"), row("Do you test your backups?"), row("Who does?")));

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                arguments("nothing", new byte[0], Problem.EMPTY),
                arguments("too large", new byte[Questionnaires.LARGEST + 1], Problem.TOO_LARGE),
                arguments("text that unpacks to much", with(SHEET, blanks(31_000_000)), Problem.TOO_LARGE),
                arguments("image that unpacks to much", with("xl/media/a.png", blanks(151_000_000)), Problem.TOO_LARGE),
                arguments("many cells", with(SHEET, "<a>" + "<c/>".repeat(200_001) + "</a>"), Problem.TOO_MANY_CELLS),
                arguments("file of the machine", entity("SYSTEM \"file:///etc/hostname\""), Problem.DAMAGED),
                arguments("address of the network", entity("SYSTEM \"http://127.0.0.1:1/\""), Problem.DAMAGED),
                arguments("entity", entity("\"" + "x".repeat(1_000) + "\""), Problem.DAMAGED),
                arguments("no XML", with(SHEET, "<worksheet><unended"), Problem.DAMAGED),
                arguments("cut in half", Arrays.copyOf(SOUND, SOUND.length / 2), Problem.DAMAGED),
                arguments("macros inside", with("xl/vbaProject.bin", "Sub Auto_Open()"), Problem.MACROS),
                arguments(
                        "macros declared",
                        changed(
                                "[Content_Types].xml",
                                types -> types.replace(
                                        "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
                                        "vnd.ms-excel.sheet.macroEnabled.main")),
                        Problem.MACROS),
                arguments("password", encrypted(), Problem.ENCRYPTED),
                arguments("before 2007", old(), Problem.OLD_WORKBOOK),
                arguments("cut before 2007", Arrays.copyOf(old(), 300), Problem.DAMAGED),
                arguments("binary workbook", with("xl/workbook.bin", ""), Problem.OTHER_WORKBOOK),
                arguments("OpenDocument", with("mimetype", ""), Problem.OTHER_WORKBOOK),
                arguments("another package", packed("word/document.xml", "<w/>"), Problem.NO_TABLE),
                arguments("PDF", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII), Problem.NO_TABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void shouldRefuseAndSayWhy(String name, byte[] file, Problem why) {
        assertThat(Questionnaires.read(file))
                .isInstanceOfSatisfying(
                        Read.Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(why));
        assertThatThrownBy(() -> Questionnaires.fill(file, Map.of(new Place("Security", 2, 2), "Yes")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellAPersonInTheirLanguageWhatToDo(Problem problem) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/questionnaire");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        Read.Refused refused = Read.Refused.because(problem, 10);

        assertThat(refused.in(texts, Locale.ENGLISH)).isNotBlank().isNotEqualTo(refused.in(texts, Locale.FRENCH));
    }

    private static String blanks(int many) {
        return "<a>" + " ".repeat(many) + "</a>";
    }

    private static byte[] entity(String content) throws IOException {
        return changed(
                SHEET,
                sheet -> sheet.replaceFirst(
                                "<worksheet", "<!DOCTYPE worksheet [<!ENTITY x " + content + ">]><worksheet")
                        .replaceFirst("</sheetData>", "</sheetData>&x;"));
    }

    private static byte[] with(String part, String content) throws IOException {
        return changed(part, before -> content);
    }

    private static byte[] packed(String part, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream parts = new ZipOutputStream(out)) {
            add(parts, part, content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** The sound workbook with that part changed, or added at its end. */
    private static byte[] changed(String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean known = false;
        try (ZipInputStream before = new ZipInputStream(new ByteArrayInputStream(SOUND));
                ZipOutputStream after = new ZipOutputStream(out)) {
            for (ZipEntry entry = before.getNextEntry(); entry != null; entry = before.getNextEntry()) {
                byte[] content = before.readAllBytes();
                if (entry.getName().equals(part)) {
                    known = true;
                    content = change.apply(new String(content, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                }
                add(after, entry.getName(), content);
            }
            if (!known) {
                add(after, part, change.apply("").getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream parts, String name, byte[] content) throws IOException {
        parts.putNextEntry(new ZipEntry(name));
        parts.write(content);
        parts.closeEntry();
    }

    private static byte[] encrypted() throws IOException {
        try (POIFSFileSystem parts = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream content = encryptor.getDataStream(parts)) {
                content.write(SOUND);
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            parts.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] old() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Security");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
