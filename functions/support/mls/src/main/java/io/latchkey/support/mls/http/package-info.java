/**
 * HTTP towards servers that strangers run and strangers name: what may be reached, how much may
 * come, how long it may take and who may see the credentials is decided here, once.
 */
@NullMarked
package io.latchkey.support.mls.http;

import org.jspecify.annotations.NullMarked;
