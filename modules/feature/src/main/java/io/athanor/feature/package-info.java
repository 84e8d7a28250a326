/** Tags that say which row of the feature table a test shows, and the report that is made of them. */
package io.athanor.feature;
