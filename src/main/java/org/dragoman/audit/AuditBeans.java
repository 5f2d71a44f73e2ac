package org.dragoman.audit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.dragoman.translate.retry.Proofreader;

/** Makes the audit as it is configured. */
class AuditBeans {

    @Produces
    @Singleton
    Audit audit(AuditConfig config, AuditObserver observer) {
        return new Audit(config.doubtfulScore(), observer);
    }

    @Produces
    @Singleton
    Proofreader proofreader(Audit audit) {
        return new AuditProofreader(audit);
    }
}
