package org.opsrail.audit;

enum TestAction implements AuditAction {
    TRY_OUT;

    @Override
    public String key() {
        return "test.try-out";
    }
}
