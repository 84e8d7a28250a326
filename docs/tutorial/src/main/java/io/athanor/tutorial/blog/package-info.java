/** Users who own their addresses, and who write posts with keywords. */
package io.athanor.tutorial.blog;
