/** Users and their addresses. */
package io.athanor.tutorial.basic;
