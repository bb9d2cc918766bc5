package io.latchkey.transactions.domain.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The zones of one state, and which postal codes are in its second one.
 *
 * @param names the state's zones by every name of the tz database that its places have, the main
 *     one first
 * @param byPostalCode from the beginning of a ZIP code to its zone where that is not the main one;
 *     the longest beginning decides
 */
record StateZones(String state, List<String> names, Map<String, String> byPostalCode) {

    /**
     * A line for each main zone; then for each second zone the state, its zone, other names in use
     * for the state's zones, and ZIP codes by their beginnings. {@code !} takes a beginning back to
     * the main zone. Lines of the zones: 49 CFR 71.4 to 71.14; counties' places by the ZIP codes of
     * the United States Postal Service. The Navajo Nation in Arizona keeps daylight saving time (tz
     * database, America/Denver, under "Arizona").
     */
    private static final String MAIN =
            """
            America/New_York CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV
            America/Chicago AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI
            America/Denver CO ID MT NM UT WY
            America/Phoenix AZ
            America/Los_Angeles CA NV OR WA
            America/Anchorage AK
            Pacific/Honolulu HI
            America/Puerto_Rico PR VI
            Pacific/Guam GU MP
            Pacific/Pago_Pago AS
            """;

    private static final String SECOND =
            """
            AK America/Adak America/Juneau,America/Sitka,America/Metlakatla,America/Yakutat,America/Nome 99546 99547
            AZ America/Denver America/Shiprock 86020 86033 86044 86045 86053 86054 86503 86504 86505 86507 86510 86511 86514 86515 86535 86538 86540 86544 86545 86547 86556
            FL America/Chicago - 324 !32456 !32457 325
            ID America/Los_Angeles America/Boise 835 !83549 838
            IN America/Chicago America/Indiana/Indianapolis,America/Indiana/Knox,America/Indiana/Marengo,America/Indiana/Petersburg,America/Indiana/Tell_City,America/Indiana/Vevay,America/Indiana/Vincennes,America/Indiana/Winamac 463 464 46531 46532 46534 47514 47515 47520 47523 47525 47531 47536 47537 47550 47551 47552 47556 47574 47576 47577 47579 47586 47588 476 477 47922 47943 47948 47951 47963 47964 47977 47978
            KS America/Denver - 67733 67735 67741 67758 67761 67762 67836 67857 67878 67879
            KY America/Chicago America/Kentucky/Louisville,America/Kentucky/Monticello 40111 40115 40140 40143 40144 40145 40146 40152 40153 40170 40171 40176 420 421 422 423 424 42602 42629 42642 42712 42713 42717 42721 42726 42728 42743 42746 42749 42754 42755 42765 42782
            MI America/Chicago America/Detroit,America/Menominee 49801 49802 49812 49815 49821 49831 49834 49845 49847 49848 49852 49858 49863 49870 49873 49874 49876 49877 49881 49886 49887 49892 49893 49896 49902 49903 49911 49915 49920 49927 49935 49938 49947 49959 49964 49968 49969
            ND America/Denver America/North_Dakota/Center,America/North_Dakota/New_Salem,America/North_Dakota/Beulah 58529 58533 58562 58564 586 !58631 !58638
            NE America/Denver - 69021 69023 69027 69030 69033 69037 69041 69045 69121 69122 69125 69127 69128 69129 69131 69133 69134 69140 69141 69144 69145 69146 69147 69148 69149 69150 69152 69153 69154 69155 69156 69160 69162 69168 69190 69211 69218 69219 693
            NV America/Denver - 89883
            OR America/Denver America/Boise 979 !97904 !97905 !97907
            SD America/Denver - 57521 57543 57547 57551 57552 57553 57567 57574 57577 57620 57621 57622 57623 57625 57626 57633 57634 57636 57638 57639 57640 57641 57642 57644 57645 57649 57651 57652 57656 57657 57658 57659 57660 57661 577
            TN America/New_York - 37302 37303 37304 37307 37308 37309 37310 37311 37312 37314 37315 37316 37317 37320 37321 37322 37323 37325 37326 37329 37331 37332 37333 37336 37337 37338 37341 37343 37350 37351 37353 37354 37361 37362 37363 37364 37369 37370 37371 37373 37377 37379 37381 37384 37385 37391 374 376 377 !37723 378 379
            TX America/Denver - 79821 79835 79836 79837 79838 79839 79847 79849 79851 79853 799 885
            """;

    /** Every state, district and territory with a zone. */
    static final List<StateZones> TABLE = table();

    StateZones {
        names = List.copyOf(names);
        byPostalCode = Map.copyOf(byPostalCode);
    }

    String main() {
        return names.getFirst();
    }

    String at(String postalCode) {
        for (int length = 5; length >= 3; length--) {
            var zone = byPostalCode.get(postalCode.substring(0, length));
            if (zone != null) {
                return zone;
            }
        }
        return main();
    }

    private static List<StateZones> table() {
        var states = new TreeMap<String, StateZones>();
        MAIN.lines()
                .forEach(line -> {
                    var words = line.split(" ", -1);
                    Stream.of(words)
                            .skip(1)
                            .forEach(state ->
                                    states.put(
                                            state,
                                            new StateZones(state, List.of(words[0]), Map.of())));
                });
        SECOND.lines()
                .map(line -> line.split(" ", -1))
                .forEach(words -> states.computeIfPresent(words[0], (_, one) -> one.with(words)));
        return List.copyOf(states.values());
    }

    private StateZones with(String[] words) {
        var all = new ArrayList<>(names);
        Stream.of(words[1], words[2])
                .flatMap(each -> Stream.of(each.split(",", -1)))
                .filter(name -> !name.equals("-"))
                .forEach(all::add);
        var zips = new TreeMap<String, String>();
        Stream.of(words)
                .skip(3)
                .forEach(zip -> {
                    if (zip.startsWith("!")) {
                        zips.put(zip.substring(1), main());
                    } else {
                        zips.put(zip, words[1]);
                    }
                });
        return new StateZones(state, all, zips);
    }
}
