/** How values of each type travel to a database and back. */
package io.athanor.compatibility.type;
