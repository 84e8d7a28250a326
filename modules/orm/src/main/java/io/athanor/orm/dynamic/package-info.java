/** Collections that are queried and never loaded as a whole. Internal. */
package io.athanor.orm.dynamic;
