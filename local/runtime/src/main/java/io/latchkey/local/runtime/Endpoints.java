package io.latchkey.local.runtime;

import java.net.URI;

/**
 * Where everything answers on this machine.
 *
 * @param services the stand-ins' one port
 * @param edge the public address
 */
record Endpoints(URI dynamoDb, URI sqs, URI s3, URI search, URI services, URI edge) {
    /** These with the object store behind its front. */
    Endpoints withS3(URI front) {
        return new Endpoints(dynamoDb, sqs, front, search, services, edge);
    }
}
