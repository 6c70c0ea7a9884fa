/** The task list: what waits for whom, its form, and what is answered; knows no business module. */
@org.jspecify.annotations.NullMarked
package org.opsrail.task;
