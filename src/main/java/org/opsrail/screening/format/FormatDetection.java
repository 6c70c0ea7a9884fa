package org.opsrail.screening.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.opsrail.screening.format.Unreadable.Problem;
import org.opsrail.screening.format.Unreadable.Refused;

/** Which format a file has, by its content: names of files and types that senders declare say nothing. */
final class FormatDetection {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"");
    private static final Pattern STARTS_WITH_NUMBER = Pattern.compile("\\d+\\s*,.*", Pattern.DOTALL);

    private FormatDetection() {}

    private enum Part {
        NAMES,
        OTHER_NAMES,
        ADDRESSES
    }

    static ListFile of(List<Path> files) throws IOException, Refused {
        if (files.isEmpty()) {
            throw new Refused(Problem.EMPTY);
        }
        return files.size() == 1 ? single(files.getFirst()) : ofac(files);
    }

    private static ListFile single(Path file) throws IOException, Refused {
        byte[] beginning = ReceivedFiles.beginning(file);
        String text = new String(beginning, StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .strip();
        if (text.isEmpty()) {
            throw new Refused(Problem.EMPTY);
        }
        return switch (text.charAt(0)) {
            case '<' -> xml(file, beginning);
            case '{' -> new FtmJson(file);
            default -> csv(file, text);
        };
    }

    private static ListFile xml(Path file, byte[] beginning) throws Refused {
        String root = XmlStream.rootName(new ByteArrayInputStream(beginning));
        return switch (root) {
            case "sdnList" -> new OfacXml(file);
            case "export" -> new EuXml(file);
            case "CONSOLIDATED_LIST" -> new UnXml(file);
            default -> throw new Refused(Problem.UNKNOWN_FORMAT);
        };
    }

    private static ListFile csv(Path file, String text) throws Refused {
        String header = firstLine(text).replace("\"", "");
        if (header.startsWith("id,") && header.contains("schema")) {
            return new OpenSanctionsCsv(file);
        }
        throw new Refused(isPart(text) ? Problem.PARTS_MISSING : Problem.UNKNOWN_FORMAT);
    }

    private static ListFile ofac(List<Path> files) throws IOException, Refused {
        Map<Part, Path> parts = new HashMap<>();
        for (Path file : files) {
            String text = new String(ReceivedFiles.beginning(file), StandardCharsets.UTF_8);
            if (text.isBlank() || !isPart(text)) {
                throw new Refused(Problem.UNKNOWN_FORMAT);
            }
            parts.put(part(text), file);
        }
        if (parts.size() != Part.values().length) {
            throw new Refused(Problem.PARTS_MISSING);
        }
        return new OfacCsv(part(parts, Part.NAMES), part(parts, Part.OTHER_NAMES), part(parts, Part.ADDRESSES));
    }

    private static Path part(Map<Part, Path> parts, Part part) {
        return Objects.requireNonNull(parts.get(part));
    }

    private static boolean isPart(String text) {
        int columns = columns(text);
        return STARTS_WITH_NUMBER.matcher(firstLine(text)).matches()
                && (columns == OfacCsv.SDN_COLUMNS || columns == OfacCsv.ALT_COLUMNS || columns == OfacCsv.ADD_COLUMNS);
    }

    private static Part part(String text) {
        return switch (columns(text)) {
            case OfacCsv.SDN_COLUMNS -> Part.NAMES;
            case OfacCsv.ALT_COLUMNS -> Part.OTHER_NAMES;
            default -> Part.ADDRESSES;
        };
    }

    private static int columns(String text) {
        return QUOTED.matcher(firstLine(text)).replaceAll("q").split(",", -1).length;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
