/** What is in a database: the inspector, and what a dialect contributes to it. */
package io.athanor.schema.reflect;
