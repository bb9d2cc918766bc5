package io.latchkey.engines.dynamodb;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/**
 * Answers a transaction only when it is in the database file.
 *
 * <p>DynamoDB Local hands the commit to its database thread and answers without waiting for it: a
 * process killed in that moment has acknowledged a write that is lost. The thread works in order,
 * so that any small read which comes back tells that the commit before it is done.
 */
final class CommittedRequests extends LocalDynamoDBRequestHandler {
    private static final ListTablesRequest SMALL_READ =
            ListTablesRequest.builder().limit(1).build();

    /** One database for all credentials: every function signs with a key id of its own. */
    CommittedRequests(@Nullable String data) {
        super(0, data == null, data, true, false);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(
            String keyId, String region, TransactWriteItemsRequest request) {
        var response = super.transactWriteItems(keyId, region, request);
        listTables(keyId, region, SMALL_READ);
        return response;
    }

    @Override
    public ExecuteTransactionResponse executeTransaction(
            String keyId, String region, ExecuteTransactionRequest request) {
        var response = super.executeTransaction(keyId, region, request);
        listTables(keyId, region, SMALL_READ);
        return response;
    }
}
