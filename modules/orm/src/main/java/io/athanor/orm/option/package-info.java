/** How a query loads related objects, relationship by relationship. */
package io.athanor.orm.option;
