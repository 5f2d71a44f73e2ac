package org.dragoman.document;

/** A document that no text can be had of. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1;

    private final DocumentFault fault;

    public UnreadableDocumentException(DocumentFault fault) {
        super(fault.detail());
        this.fault = fault;
    }

    public DocumentFault fault() {
        return fault;
    }
}
