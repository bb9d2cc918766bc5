/** CloudFormation as a language: sections, intrinsic functions, conditions, references. */
@NullMarked
package io.latchkey.local.runtime.template;

import org.jspecify.annotations.NullMarked;
