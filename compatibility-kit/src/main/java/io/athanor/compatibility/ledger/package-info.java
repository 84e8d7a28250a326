/** The model of accounts, of which much is computed by the database. */
package io.athanor.compatibility.ledger;
