package org.opsrail.screening.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.screening.ListSamples;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.ListedEntity.ListedName;
import org.opsrail.screening.ListedEntity.Strength;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.format.Unreadable.Problem;
import org.opsrail.screening.format.Unreadable.Refused;

/** Lists as their publishers write them, and files that are none. */
class ListFormatTests {

    private static final ListLimits LIMITS = new ListLimits(1_000_000, 1000);

    @Test
    void shouldReadOfacXml() throws Exception {
        Read read = read(ListSamples.bytes("sdn.xml"));

        assertThat(read.format()).isEqualTo(ListFormat.OFAC_XML);
        assertThat(read.published()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(read.entities()).hasSize(5);
        assertThat(read.entity("90001"))
                .isEqualTo(new ListedEntity(
                        "90001",
                        Kind.PERSON,
                        Topic.SANCTION,
                        List.of(
                                new ListedName("Anatoliy Borisovich VETROVSKIY", Strength.PRIMARY),
                                new ListedName("Anatoly VETROVSKY", Strength.STRONG),
                                new ListedName("VETER", Strength.WEAK)),
                        List.of("1966-10-12"),
                        List.of("RU"),
                        List.of("990417326"),
                        List.of("SAMPLE-CYBER")));
        assertThat(read.entity("90003").birthDates()).containsExactly("1971/1973", "1974");
        assertThat(read.entity("90004").kind()).isEqualTo(Kind.OTHER);
        assertThat(read.entity("90005"))
                .returns(List.of("CI"), ListedEntity::countries)
                .returns(List.of("1981-03"), ListedEntity::birthDates);
    }

    @Test
    void shouldReadOfacCsvFromItsThreeFilesInAnyOrder() throws Exception {
        Read read = read(ListSamples.bytes("add.csv"), ListSamples.bytes("sdn.csv"), ListSamples.bytes("alt.csv"));

        assertThat(read.format()).isEqualTo(ListFormat.OFAC_CSV);
        assertThat(read.entity("91001"))
                .isEqualTo(new ListedEntity(
                        "91001",
                        Kind.PERSON,
                        Topic.SANCTION,
                        List.of(
                                new ListedName("KORBELAN, Petar Ilic", Strength.PRIMARY),
                                new ListedName("KORBELANI, Peter", Strength.STRONG),
                                new ListedName("PERO", Strength.WEAK)),
                        List.of("1957", "1958-07-14"),
                        List.of("RS"),
                        List.of("008823451"),
                        List.of("SAMPLE-ARMS")));
        assertThat(read.entity("91002"))
                .returns(Kind.COMPANY, ListedEntity::kind)
                .returns(List.of("CY"), ListedEntity::countries)
                .returns(List.of("77-1120"), ListedEntity::identifiers);
        assertThat(read.entity("91003").kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void shouldReadTheThreeFilesOfOfacFromOneZip() throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (String name : List.of("sdn.csv", "alt.csv", "add.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(ListSamples.bytes(name));
            }
        }
        assertThat(read(zip.toByteArray()).entities()).hasSize(3);
    }

    @Test
    void shouldReadTheListOfTheEuropeanUnion() throws Exception {
        Read read = read(ListSamples.bytes("eu.xml"));

        assertThat(read.format()).isEqualTo(ListFormat.EU_XML);
        assertThat(read.published()).isEqualTo(LocalDate.of(2026, 11, 18));
        assertThat(read.entity("EU.9001.11").names())
                .containsExactly(
                        new ListedName("Grigoriy Lvovich Sandomirskiy", Strength.PRIMARY),
                        new ListedName("Григорий Львович Сандомирский", Strength.STRONG),
                        new ListedName("Grisha", Strength.WEAK));
        assertThat(read.entity("EU.9001.11"))
                .returns(List.of("1971-04-28"), ListedEntity::birthDates)
                .returns(List.of("712233445"), ListedEntity::identifiers);
        assertThat(read.entity("EU.9002.22"))
                .returns(Kind.COMPANY, ListedEntity::kind)
                .returns(List.of("AT"), ListedEntity::countries);
        assertThat(read.entity("EU.9003.33").birthDates()).containsExactly("1958/1961");
    }

    @Test
    void shouldReadTheListOfTheUnitedNations() throws Exception {
        Read read = read(ListSamples.bytes("un.xml"));

        assertThat(read.format()).isEqualTo(ListFormat.UN_XML);
        assertThat(read.published()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(read.entity("6990001").names())
                .containsExactly(
                        new ListedName("YUSUF ABD AL-LATIF HARROUNI", Strength.PRIMARY),
                        new ListedName("Youssef Harouni", Strength.STRONG),
                        new ListedName("يوسف عبد اللطيف هروني", Strength.STRONG),
                        new ListedName("Abu Latif", Strength.WEAK));
        assertThat(read.entity("6990001"))
                .returns(List.of("1977/1980", "1979-08-30"), ListedEntity::birthDates)
                .returns(List.of("LY", "TN"), ListedEntity::countries);
        assertThat(read.entity("6990101"))
                .returns(Kind.COMPANY, ListedEntity::kind)
                .returns(List.of("SY"), ListedEntity::countries);
    }

    @Test
    void shouldReadOpenSanctionsTable() throws Exception {
        Read read = read(ListSamples.bytes("targets.simple.csv"));

        assertThat(read.format()).isEqualTo(ListFormat.OPENSANCTIONS_CSV);
        assertThat(read.entity("NK-sample1"))
                .returns(Topic.PEP, ListedEntity::topic)
                .returns(List.of("3344556677"), ListedEntity::identifiers);
        assertThat(read.entity("NK-sample2"))
                .returns(Topic.SANCTION, ListedEntity::topic)
                .returns(Kind.COMPANY, ListedEntity::kind)
                .returns(List.of("CN", "SG"), ListedEntity::countries);
    }

    @Test
    void shouldReadFollowTheMoney() throws Exception {
        Read read = read(ListSamples.bytes("entities.ftm.json"));

        assertThat(read.format()).isEqualTo(ListFormat.FTM_JSON);
        assertThat(read.entities()).hasSize(2);
        assertThat(read.entity("gm-001"))
                .returns(Topic.PEP, ListedEntity::topic)
                .returns(
                        List.of(
                                new ListedName("Sándor Vértesalji", Strength.PRIMARY),
                                new ListedName("Alexander Vertesalji", Strength.STRONG),
                                new ListedName("Sanyi", Strength.WEAK)),
                        ListedEntity::names);
        assertThat(read.entity("gm-002"))
                .returns(Topic.SANCTION, ListedEntity::topic)
                .returns(List.of("529900SAMPLE00000042", "J40/9901/2009"), ListedEntity::identifiers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdn.xml", "eu.xml", "un.xml", "sdn.csv", "targets.simple.csv", "entities.ftm.json"})
    void shouldNoticeThatAFileWasCut(String name) throws Exception {
        byte[] whole = ListSamples.bytes(name);
        byte[] half = Arrays.copyOf(whole, whole.length * 3 / 5);

        Refused refused = name.equals("sdn.csv")
                ? refusal(half, ListSamples.bytes("alt.csv"), ListSamples.bytes("add.csv"))
                : refusal(half);

        assertThat(refused.reason().problem()).isIn(Problem.CUT, Problem.MALFORMED);
    }

    @Test
    void shouldNoticeThatAPackedFileWasCut() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(ListSamples.bytes("sdn.xml"));
        }
        assertThat(read(packed.toByteArray()).entities()).hasSize(5);
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);

        assertThat(refusal(half).reason().problem()).isEqualTo(Problem.CUT);
    }

    @Test
    void shouldNoticeThatRecordsAreMissing() throws Exception {
        String list = ListSamples.text("sdn.xml").replace("<Record_Count>5<", "<Record_Count>6<");

        assertThat(refusal(list).reason()).isEqualTo(Unreadable.because(Problem.CUT, 5));
    }

    @Test
    void shouldRefuseEntitiesWhateverTheyHold() throws Exception {
        String outside = "<!DOCTYPE sdnList [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String bomb = "<!DOCTYPE sdnList [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        String list = ListSamples.text("sdn.xml").replaceFirst("<\\?xml.*\\?>", "");

        assertThat(refusal(outside + list.replace("VETER", "&x;")).reason().problem())
                .isEqualTo(Problem.ENTITIES);
        assertThat(refusal(bomb + list.replace("VETER", "&c;")).reason().problem())
                .isEqualTo(Problem.ENTITIES);
        assertThat(refusal("<!DOCTYPE sdnList SYSTEM \"http://127.0.0.1:1/x.dtd\">" + list)
                        .reason()
                        .problem())
                .isEqualTo(Problem.ENTITIES);
        assertThat(refusal(list.replace("VETER", "&undeclared;")).reason().problem())
                .isIn(Problem.ENTITIES, Problem.MALFORMED);
    }

    @Test
    void shouldSayWhatIsWrongWithOtherFiles() throws Exception {
        assertThat(refusal("").reason().problem()).isEqualTo(Problem.EMPTY);
        assertThat(refusal("<html><body>Sign in first</body></html>").reason().problem())
                .isEqualTo(Problem.UNKNOWN_FORMAT);
        assertThat(refusal("name;country\nx;y\n").reason().problem()).isEqualTo(Problem.UNKNOWN_FORMAT);
        assertThat(refusal(ListSamples.bytes("sdn.csv")).reason().problem()).isEqualTo(Problem.PARTS_MISSING);
        assertThat(refusal(ListSamples.bytes("sdn.csv"), ListSamples.bytes("alt.csv"))
                        .reason()
                        .problem())
                .isEqualTo(Problem.PARTS_MISSING);
        assertThat(refusal("x".repeat(1_000_001)).reason().problem()).isEqualTo(Problem.TOO_LARGE);
        assertThat(refusal(ListSamples.text("targets.simple.csv").getBytes(StandardCharsets.ISO_8859_1))
                        .reason()
                        .problem())
                .isEqualTo(Problem.ENCODING);
        assertThat(refusal("{\"id\":\"x\",\"schema\":\"Person\",\n").reason().problem())
                .isEqualTo(Problem.CUT);
    }

    @Test
    void shouldNotUnpackWithoutEnd() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 2000; i++) {
                out.write(new byte[1000]);
            }
        }
        assertThat(packed.size()).isLessThan(10_000);
        assertThat(refusal(packed.toByteArray()).reason().problem()).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void shouldNotHoldARecordWithoutEnd() throws Exception {
        String long1 = ListSamples.text("sdn.xml").replace("VETER<", "V".repeat(200_000) + "<");

        assertThat(refusal(long1).reason().problem()).isEqualTo(Problem.TOO_LONG);
    }

    private static Refused refusal(String file) {
        return refusal(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Refused refusal(byte[]... files) {
        return catchThrowableOfType(Refused.class, () -> read(files));
    }

    private static Read read(byte[]... files) throws IOException, Refused {
        try (ReceivedFiles received = new ReceivedFiles(LIMITS)) {
            for (byte[] file : files) {
                received.add(new ByteArrayInputStream(file));
            }
            List<ListedEntity> entities = new ArrayList<>();
            ListFile list = received.recognised();
            return new Read(list.format(), list.read(Topic.PEP, entities::add), entities);
        }
    }

    private record Read(ListFormat format, @Nullable LocalDate published, List<ListedEntity> entities) {

        ListedEntity entity(String id) {
            Map<String, ListedEntity> byId =
                    entities.stream().collect(Collectors.toMap(ListedEntity::id, Function.identity()));
            return Objects.requireNonNull(byId.get(id), id);
        }
    }
}
