package io.latchkey.local.standins.mls.reso;

import java.util.Map;
import java.util.TreeSet;

/** The service's EDMX document. */
final class Metadata {
    private static final String FRAME =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
              <edmx:DataServices>
                <Schema Namespace="org.reso.metadata" xmlns="http://docs.oasis-open.org/odata/ns/edm">
                  <EntityType Name="Property">
                    <Key><PropertyRef Name="ListingKey"/></Key>
            {properties}          <NavigationProperty Name="Media" Type="Collection(org.reso.metadata.Media)"/>
                  </EntityType>
                  <EntityType Name="Media">
                    <Key><PropertyRef Name="MediaKey"/></Key>
                    <Property Name="MediaKey" Type="Edm.String" Nullable="false"/>
                    <Property Name="ResourceRecordKey" Type="Edm.String"/>
                    <Property Name="MediaURL" Type="Edm.String" MaxLength="8000"/>
                    <Property Name="Order" Type="Edm.Int64"/>
                    <Property Name="MediaModificationTimestamp" Type="Edm.DateTimeOffset" Precision="27"/>
                  </EntityType>
                  <EntityContainer Name="Container">
                    <EntitySet Name="Property" EntityType="org.reso.metadata.Property"/>
                    <EntitySet Name="Media" EntityType="org.reso.metadata.Media"/>
                  </EntityContainer>
                </Schema>
                <Schema Namespace="org.reso.metadata.enums" xmlns="http://docs.oasis-open.org/odata/ns/edm">
                  <EnumType Name="StandardStatus">
            {members}      </EnumType>
                </Schema>
              </edmx:DataServices>
            </edmx:Edmx>
            """;

    private static final String LAUGHS =
            """
            <?xml version="1.0"?>
            <!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c SYSTEM "file:///etc/passwd">]>
            <edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">&b;&c;</edmx:Edmx>
            """;

    private Metadata() {}

    static String hostile() {
        return LAUGHS;
    }

    /** After a drift one field is gone, one is new and one has another type. */
    static String document(Map<String, DataDictionary.Field> fields, boolean drifted) {
        var properties = new StringBuilder();
        fields.forEach((name, field) -> {
            if (!drifted || !name.equals("Stories")) {
                var changed = drifted && name.equals("YearBuilt");
                properties.append(property(name, changed ? "Edm.String" : field.type()));
            }
        });
        if (drifted) {
            properties.append(property("GreenEnergyEfficient", "Collection(Edm.String)"));
        }
        var members = new StringBuilder();
        new TreeSet<>(DataDictionary.STATUSES)
                .forEach(status ->
                        members.append("        <Member Name=\"")
                                .append(status.replace(" ", ""))
                                .append("\"/>\n"));
        return FRAME.replace("{properties}", properties).replace("{members}", members);
    }

    private static String property(String name, String type) {
        return "        <Property Name=\"%s\" Type=\"%s\"/>\n".formatted(name, type);
    }
}
