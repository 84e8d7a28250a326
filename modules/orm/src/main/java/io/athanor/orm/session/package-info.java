/**
 * The persistence context: which objects a session has, where each stands, and how a transaction's end moves them.
 * Internal.
 */
@NullMarked
package io.athanor.orm.session;

import org.jspecify.annotations.NullMarked;
