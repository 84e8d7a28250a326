/** Real databases for the suite: servers that hand out fresh, empty databases. */
package io.athanor.compatibility.server;
