/**
 * Starts S3Proxy, which speaks the wire format of S3 and keeps objects in files, in this process.
 */
@NullMarked
package io.latchkey.engines.s3;

import org.jspecify.annotations.NullMarked;
