package io.latchkey.support.mls.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.model.InvalidValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingMapperTest {
    private static final Map<String, String> BOARD_ROW =
            Map.ofEntries(
                    Map.entry("sysid", "10000001"),
                    Map.entry("MLSNumber", "LK200001"),
                    Map.entry("Status", "U"),
                    Map.entry("ListPrice", "$1,250,000"),
                    Map.entry("PropSubType", "SF"),
                    Map.entry("Beds", "4"),
                    Map.entry("BathsFull", "2"),
                    Map.entry("BathsHalf", "1"),
                    Map.entry("PoolYN", "Y"),
                    Map.entry("Features", "Fireplace,New roof"),
                    Map.entry("StreetNum", "12"),
                    Map.entry("StreetName", "Larkspindle Lane"),
                    Map.entry("UnitNum", ""),
                    Map.entry("City", "Austin"),
                    Map.entry("State", "TX"),
                    Map.entry("ZipCode", "78704"),
                    Map.entry("ListDate", "2026-05-02"),
                    Map.entry("LastModified", "2026-06-01T12:00:00"),
                    Map.entry("ShowAddrYN", "N"));

    @Test
    void aRowOfABoardBecomesADataDictionaryRecord() {
        var mapper = new ListingMapper(FieldMap.rets());

        assertThat(mapper.map(BOARD_ROW))
                .isEqualTo(
                        Map.ofEntries(
                                Map.entry("ListingKey", "10000001"),
                                Map.entry("ListingId", "LK200001"),
                                Map.entry("StandardStatus", "Active Under Contract"),
                                Map.entry("ListPrice", new BigDecimal("1250000")),
                                Map.entry("PropertySubType", "Single Family Residence"),
                                Map.entry("BedroomsTotal", 4L),
                                Map.entry("BathroomsFull", 2L),
                                Map.entry("BathroomsHalf", 1L),
                                Map.entry("BathroomsTotalInteger", 3L),
                                Map.entry("PoolPrivateYN", true),
                                Map.entry("InteriorFeatures", List.of("Fireplace", "New roof")),
                                Map.entry("StreetNumber", "12"),
                                Map.entry("StreetName", "Larkspindle Lane"),
                                Map.entry("City", "Austin"),
                                Map.entry("StateOrProvince", "TX"),
                                Map.entry("PostalCode", "78704"),
                                Map.entry(
                                        "UnparsedAddress", "12 Larkspindle Lane, Austin, TX 78704"),
                                Map.entry("ListingContractDate", LocalDate.of(2026, 5, 2)),
                                Map.entry(
                                        "ModificationTimestamp",
                                        Instant.parse("2026-06-01T12:00:00Z")),
                                Map.entry("InternetAddressDisplayYN", false)));
        assertThat(mapper.report())
                .isEqualTo(new MappingReport(1, Map.of(), Map.of(), Map.of(), 0));
    }

    @Test
    void aRowOfAWebApiKeepsItsNumbersAndItsPhotos() throws IOException {
        var row =
                (ObjectNode)
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {"@odata.id": "Property('1')", "ListPrice": 1.25E7,
                                         "BedroomsTotal": 3, "PoolPrivateYN": false, "City": null,
                                         "View": ["Lake", "Hills"], "Media": [{"Order": 1}]}
                                        """);

        var record = new ListingMapper(FieldMap.reso()).map(row);

        assertThat(record)
                .isEqualTo(
                        Map.of(
                                "ListPrice",
                                new BigDecimal("12500000"),
                                "BedroomsTotal",
                                3L,
                                "PoolPrivateYN",
                                false,
                                "View",
                                List.of("Lake", "Hills"),
                                "Media",
                                row.get("Media")));
    }

    @ParameterizedTest
    @CsvSource({
        "ActiveUnderContract,Active Under Contract",
        "active under contract,Active Under Contract",
        "Contingent,Active Under Contract",
        "Sold,Closed",
        "Cancelled,Canceled",
        "COMING_SOON,Coming Soon",
    })
    void statusesAreUnderstoodInEveryDialect(String word, String value) {
        assertThat(new ListingMapper(FieldMap.reso()).map(Map.of("StandardStatus", word)))
                .containsEntry("StandardStatus", value);
    }

    @Test
    void whatIsNotKnownIsLeftOutAndReported() {
        var mapper = new ListingMapper(FieldMap.reso());

        var record =
                mapper.map(
                        Map.of(
                                "StandardStatus", "Haunted",
                                "ListPrice", "ask the owner",
                                "XYZ_Custom", "7",
                                "@odata.id", "x"));

        assertThat(record).isEmpty();
        assertThat(mapper.report())
                .isEqualTo(
                        new MappingReport(
                                1,
                                Map.of("XYZ_Custom", 1L),
                                Map.of("StandardStatus", Map.of("Haunted", 1L)),
                                Map.of("ListPrice", 1L),
                                0));
    }

    @Test
    void theReportStaysSmallWhateverAnMlsSends() {
        var mapper = new ListingMapper(FieldMap.reso());
        for (int row = 0; row < 5_000; row++) {
            mapper.map(Map.of("Field" + row, "x", "PropertyType", "word " + row));
        }

        var report = mapper.report();
        assertThat(report.unmappedFields()).hasSize(500);
        assertThat(report.unmappedValues().get("PropertyType")).hasSize(50);
        assertThat(report.more()).isEqualTo(4_500 + 4_950);
    }

    @Test
    void compensationAndWhatIsPrivateIsNeitherKeptNorReported() {
        var mapper = new ListingMapper(FieldMap.reso());

        assertThat(mapper.map(Map.of("BuyerAgencyCompensation", "3%", "PrivateRemarks", "code 1")))
                .isEmpty();
        assertThat(mapper.report().unmappedFields()).isEmpty();
    }

    @Test
    void aTeamsOwnMapGoesBeforeTheCommonOne() {
        var own =
                FieldMap.parse(
                        """
                        {"name": "larkspur",
                         "fields": {"ListPrice": ["AmountWanted"], "BedroomsTotal": ["Garage"]},
                         "values": {"StandardStatus": {"U": "Hold"}}}
                        """);
        var mapper = new ListingMapper(FieldMap.rets().with(own));

        assertThat(mapper.map(Map.of("AmountWanted", "5", "garage", "2", "status", "u")))
                .isEqualTo(
                        Map.of(
                                "ListPrice",
                                new BigDecimal("5"),
                                "BedroomsTotal",
                                2L,
                                "StandardStatus",
                                "Hold"));
    }

    @Test
    void whereTwoNamesFillOneFieldTheEarlierCountsInAnyOrderOfTheRow() {
        var row = new HashMap<String, String>();
        row.put("AskingPrice", "2");
        row.put("LP", "3");
        row.put("L_AskingPrice", "1");

        assertThat(new ListingMapper(FieldMap.rets()).map(row))
                .isEqualTo(Map.of("ListPrice", new BigDecimal("1")));
        row.put("ListPrice", "0");
        assertThat(new ListingMapper(FieldMap.rets()).map(row))
                .isEqualTo(Map.of("ListPrice", new BigDecimal("0")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fields\": {\"Price\": [\"x\"]}} | fields.Price",
                "{\"values\": {\"StandardStatus\": {\"Q\": \"Gone\"}}} | values.StandardStatus.Q",
                "nonsense | fieldMap",
            })
    void aMapThatFitsNothingIsRefusedWithItsEntry(String document, String field) {
        assertThatThrownBy(() -> FieldMap.parse(document))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06-01T12:00:00Z",
                "2026-06-01T12:00:00.000",
                "2026-06-01 12:00:00",
                "2026-06-01T08:00:00-04:00",
                "6/1/2026 12:00:00 PM",
                "06/01/2026 12:00",
            })
    void timestampsAreReadInEveryFormatOfTheField(String text) {
        assertThat(new ListingMapper(FieldMap.reso()).map(Map.of("ModificationTimestamp", text)))
                .isEqualTo(Map.of("ModificationTimestamp", Instant.parse("2026-06-01T12:00:00Z")));
    }
}
