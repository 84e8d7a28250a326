/** What happens to the objects of a session, as listeners are told. */
package io.athanor.orm.event;
