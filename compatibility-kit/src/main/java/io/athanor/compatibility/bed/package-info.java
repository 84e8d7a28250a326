/**
 * What suites and databases have in common: a bed is a database with its driver and pool, a requirement is what a suite
 * needs of it, and each suite runs on each bed that meets its requirements.
 */
package io.athanor.compatibility.bed;
