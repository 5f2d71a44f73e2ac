/** What a shell shows: answers, checklists, progress, and that an input cannot be used. */
package org.dragoman.cli.terminal;
