/** The object relational tutorial, section by section; running it prints each step with the SQL that it sends. */
package io.athanor.tutorial;
