/**
 * What a DynamoDB table per concern needs: one transaction per decision, versions, marks, pages.
 */
@NullMarked
package io.latchkey.support.lambda.store;

import org.jspecify.annotations.NullMarked;
