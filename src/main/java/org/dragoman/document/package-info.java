/** Files that copy comes in, read into plain text. PDFs are read in a process of their own, which can do no harm here. */
package org.dragoman.document;
