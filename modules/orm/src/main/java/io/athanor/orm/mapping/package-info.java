/** Classes mapped to tables, configured from their descriptions and the tables' foreign keys. Internal. */
package io.athanor.orm.mapping;
