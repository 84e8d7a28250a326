/** What an engine does with every real database. */
package io.athanor.compatibility.engine;
