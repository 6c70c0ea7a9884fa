/**
 * What work on cases takes and costs: the time that people were at work on tasks, at the hourly rate of their role then. It
 * knows cases and roles, and nobody by name.
 */
@NullMarked
package org.opsrail.cost;

import org.jspecify.annotations.NullMarked;
