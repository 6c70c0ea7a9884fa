@org.jspecify.annotations.NullMarked
package org.opsrail.monitor.web;
