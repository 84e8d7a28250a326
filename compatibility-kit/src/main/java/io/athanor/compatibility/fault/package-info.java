/** What becomes of committed and uncommitted work when connections, servers, networks and processes fail. */
package io.athanor.compatibility.fault;
