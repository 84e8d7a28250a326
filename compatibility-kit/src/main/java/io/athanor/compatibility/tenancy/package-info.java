/** Rows of tenants, some of them only marked deleted. */
package io.athanor.compatibility.tenancy;
