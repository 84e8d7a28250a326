/** The rules of this code base that a machine can check, each with samples that prove that it can fail. */
@NullMarked
package io.athanor.rules;

import org.jspecify.annotations.NullMarked;
