package org.opsrail.document.domain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.mime.MediaType;

/** Office documents are ZIP files, and a ZIP file takes any name (ISO/IEC 29500-2, 21320-1; OASIS ODF 1.3 part 2). */
final class OfficeFile {

    private static final Map<String, String> PARTS = Map.of(
            "vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml",
            "vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml",
            "vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/presentation.xml",
            "vnd.oasis.opendocument.text", "content.xml",
            "vnd.oasis.opendocument.spreadsheet", "content.xml",
            "vnd.oasis.opendocument.presentation", "content.xml");

    private OfficeFile() {}

    static boolean isClaimed(MediaType type) {
        return PARTS.containsKey(type.getSubtype());
    }

    /** Has the part that makes it one, and no macros, which these types never have. */
    static boolean isOne(Path file, MediaType type) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(PARTS.get(type.getSubtype())) != null
                    && zip.stream().noneMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
        } catch (ZipException notAZip) {
            return false;
        }
    }
}
