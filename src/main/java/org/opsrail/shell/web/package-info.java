@org.jspecify.annotations.NullMarked
package org.opsrail.shell.web;
