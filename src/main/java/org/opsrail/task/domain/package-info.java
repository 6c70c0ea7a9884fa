@org.jspecify.annotations.NullMarked
package org.opsrail.task.domain;
