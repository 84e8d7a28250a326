/** Animals in one table, some of which refer to others of it by keys that not all of them have. */
package io.athanor.compatibility.kennel;
