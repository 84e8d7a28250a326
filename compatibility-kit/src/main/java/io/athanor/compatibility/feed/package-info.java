/** Feeds whose posts are too many to be loaded. */
package io.athanor.compatibility.feed;
