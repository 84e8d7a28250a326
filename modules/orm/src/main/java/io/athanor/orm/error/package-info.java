/** What the object relational mapper throws on its own account. */
package io.athanor.orm.error;
