package io.latchkey.infra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.constructs.Construct;

/**
 * The one table of a concern, owned by it alone. Every key begins with the team. IAM cannot hold a
 * function to one team, since one function serves them all: the team comes from the verified token,
 * and the stores build every key from it.
 */
final class ConcernTable extends Construct {
    private final Table table;
    private final String variable;

    /**
     * @param concern also ends the table's name, from which the relay knows whose events it carries
     */
    ConcernTable(Construct scope, House house, String concern) {
        super(scope, "Table");
        this.variable = Names.variable(concern) + "_TABLE";
        this.table =
                Table.Builder.create(this, "Table")
                        .tableName(house.settings().prefix() + "-" + Names.kebab(concern))
                        .partitionKey(key("pk"))
                        .sortKey(key("sk"))
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .timeToLiveAttribute("expiresAt")
                        .stream(StreamViewType.NEW_IMAGE)
                        .pointInTimeRecoverySpecification(
                                PointInTimeRecoverySpecification.builder()
                                        .pointInTimeRecoveryEnabled(true)
                                        .build())
                        .encryption(TableEncryption.CUSTOMER_MANAGED)
                        .encryptionKey(house.key())
                        .deletionProtection(house.settings().isProd())
                        .removalPolicy(house.settings().keep())
                        .build();
        Names.fix(table, concern + "Table");
    }

    /** Adds an index whose keys are {@code <keys>Pk} and {@code <keys>Sk}. */
    ConcernTable index(String name, String keys, ProjectionType projection) {
        table.addGlobalSecondaryIndex(
                GlobalSecondaryIndexProps.builder()
                        .indexName(name)
                        .partitionKey(key(keys + "Pk"))
                        .sortKey(key(keys + "Sk"))
                        .projectionType(projection)
                        .build());
        return this;
    }

    /** Lets the function do these actions to the table and tells it the table's name. */
    void allow(LatchkeyFunction function, String... actions) {
        var full = Arrays.stream(actions).map(action -> "dynamodb:" + action).toList();
        function.allow(full, table.getTableArn())
                .allowKey("dynamodb")
                .variable(variable, table.getTableName());
    }

    /** Lets the function query one index; that alone opens no other and not the table. */
    void allowQuery(LatchkeyFunction function, String... indexes) {
        var resources = new ArrayList<String>();
        for (var index : indexes) {
            resources.add(table.getTableArn() + "/index/" + index);
        }
        function.allow(List.of("dynamodb:Query"), resources.toArray(String[]::new));
    }

    String streamArn() {
        return table.getTableStreamArn();
    }

    Table table() {
        return table;
    }

    private static Attribute key(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
