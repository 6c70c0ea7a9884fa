package org.opsrail.engine.readmodel.search;

/** What REST v2 can search for, with the fields that each kind of thing has there. */
public final class SearchEntities {

    /** Longer values of variables are cut in searches, like Camunda does by default; characters. */
    public static final int LONGEST_VALUE = 8191;

    /** A filter of incidents by the key of any instance that they are inside of; not one of REST v2. */
    public static final String INSIDE = "$inside";

    private static final String ACTIVE_INCIDENT_INSIDE =
            "EXISTS (SELECT 1 FROM engine.incident i WHERE i.state = 'ACTIVE' AND i.path @> ARRAY[%s])";

    public static final SearchEntity PROCESS_DEFINITION = SearchEntity.over(
                    "process_definition", "processDefinitionKey")
            .key("processDefinitionKey")
            .text("processDefinitionId", "resourceName", "tenantId")
            .optionalText("name", "versionTag")
            .number("version")
            .flag("hasStartForm")
            .filter(
                    "isLatestVersion",
                    FieldType.FLAG,
                    "NOT EXISTS (SELECT 1 FROM engine.process_definition newer"
                            + " WHERE newer.process_definition_id = t.process_definition_id"
                            + " AND newer.tenant_id = t.tenant_id AND newer.version > t.version AND NOT newer.deleted)")
            .where("NOT t.deleted")
            .build();

    public static final SearchEntity DECISION_REQUIREMENTS = SearchEntity.over(
                    "decision_requirements", "decisionRequirementsKey")
            .key("decisionRequirementsKey")
            .text("decisionRequirementsId", "resourceName", "tenantId")
            .optionalText("decisionRequirementsName")
            .number("version")
            .where("NOT t.deleted")
            .build();

    public static final SearchEntity DECISION_DEFINITION = SearchEntity.over(
                    "decision_definition", "decisionDefinitionKey")
            .key("decisionDefinitionKey", "decisionRequirementsKey")
            .text("decisionDefinitionId", "decisionRequirementsId", "tenantId")
            .optionalText("name")
            .number("version")
            .where("NOT t.deleted")
            .build();

    public static final SearchEntity DECISION_INSTANCE = decisionInstance().build();

    /** A decision instance with what it was decided on. */
    public static final SearchEntity DECISION_INSTANCE_DETAILS = decisionInstance()
            .shown("evaluatedInputs", FieldType.JSON, "t.evaluated_inputs")
            .shown("matchedRules", FieldType.JSON, "t.matched_rules")
            .build();

    public static final SearchEntity PROCESS_INSTANCE = SearchEntity.over("process_instance", "processInstanceKey")
            .key("processInstanceKey", "processDefinitionKey")
            .optionalKey("parentProcessInstanceKey", "parentElementInstanceKey")
            .text("processDefinitionId", "tenantId")
            .optionalText("processDefinitionName", "processDefinitionVersionTag")
            .number("processDefinitionVersion")
            .time("startDate")
            .optionalTime("endDate")
            .oneOf("state", "ACTIVE", "COMPLETED", "TERMINATED")
            .computed("hasIncident", FieldType.FLAG, ACTIVE_INCIDENT_INSIDE.formatted("t.process_instance_key"))
            .computed("tags", FieldType.TEXTS, "t.tags")
            .filter("variables", FieldType.VARIABLE, "v.process_instance_key = t.process_instance_key")
            .filter(
                    "hasRetriesLeft",
                    FieldType.FLAG,
                    "EXISTS (SELECT 1 FROM engine.job j WHERE j.process_instance_key = t.process_instance_key"
                            + " AND j.state = 'FAILED' AND j.has_failed_with_retries_left)")
            .build();

    public static final SearchEntity ELEMENT_INSTANCE = SearchEntity.over("element_instance", "elementInstanceKey")
            .key("elementInstanceKey", "processInstanceKey", "processDefinitionKey")
            .text("processDefinitionId", "elementId", "elementName", "tenantId")
            .oneOf(
                    "type",
                    "UNSPECIFIED",
                    "PROCESS",
                    "SUB_PROCESS",
                    "EVENT_SUB_PROCESS",
                    "AD_HOC_SUB_PROCESS",
                    "AD_HOC_SUB_PROCESS_INNER_INSTANCE",
                    "START_EVENT",
                    "INTERMEDIATE_CATCH_EVENT",
                    "INTERMEDIATE_THROW_EVENT",
                    "BOUNDARY_EVENT",
                    "END_EVENT",
                    "SERVICE_TASK",
                    "RECEIVE_TASK",
                    "USER_TASK",
                    "MANUAL_TASK",
                    "TASK",
                    "EXCLUSIVE_GATEWAY",
                    "INCLUSIVE_GATEWAY",
                    "PARALLEL_GATEWAY",
                    "EVENT_BASED_GATEWAY",
                    "SEQUENCE_FLOW",
                    "MULTI_INSTANCE_BODY",
                    "CALL_ACTIVITY",
                    "BUSINESS_RULE_TASK",
                    "SCRIPT_TASK",
                    "SEND_TASK",
                    "UNKNOWN")
            .oneOf("state", "ACTIVE", "COMPLETED", "TERMINATED")
            .time("startDate")
            .optionalTime("endDate")
            .filter("elementInstanceScopeKey", FieldType.KEY, "t.element_instance_scope_key")
            .computed("hasIncident", FieldType.FLAG, ACTIVE_INCIDENT_INSIDE.formatted("t.element_instance_key"))
            .computed(
                    "incidentKey",
                    FieldType.KEY,
                    "(SELECT min(i.incident_key) FROM engine.incident i"
                            + " WHERE i.state = 'ACTIVE' AND i.element_instance_key = t.element_instance_key)")
            .build();

    public static final SearchEntity SEQUENCE_FLOW = SearchEntity.over("sequence_flow", "elementId")
            .key("processInstanceKey", "processDefinitionKey")
            .text("elementId", "processDefinitionId", "tenantId")
            .shown("sequenceFlowId", FieldType.TEXT, "t.process_instance_key || '_' || t.element_id")
            .build();

    /** Variables as searches show them: long values cut. */
    public static final SearchEntity VARIABLE = variable("left(t.value, " + LONGEST_VALUE + ")");

    /** Variables with their whole values. */
    public static final SearchEntity VARIABLE_IN_FULL = variable("t.value");

    public static final SearchEntity USER_TASK = SearchEntity.over("user_task", "userTaskKey")
            .key("userTaskKey", "elementInstanceKey", "processInstanceKey", "processDefinitionKey")
            .optionalKey("formKey")
            .text("name", "elementId", "processDefinitionId", "tenantId")
            .optionalText("assignee", "externalFormReference", "processName")
            .oneOf(
                    "state",
                    "CREATING",
                    "CREATED",
                    "ASSIGNING",
                    "UPDATING",
                    "COMPLETING",
                    "COMPLETED",
                    "CANCELING",
                    "CANCELED",
                    "FAILED")
            .number("priority", "processDefinitionVersion")
            .time("creationDate")
            .optionalTime("completionDate", "followUpDate", "dueDate")
            .shown("candidateGroups", FieldType.TEXTS, "t.candidate_groups")
            .shown("candidateUsers", FieldType.TEXTS, "t.candidate_users")
            .shown("customHeaders", FieldType.JSON, "t.custom_headers")
            .filter("candidateGroup", FieldType.TEXTS, "t.candidate_groups")
            .filter("candidateUser", FieldType.TEXTS, "t.candidate_users")
            .filter("processInstanceVariables", FieldType.VARIABLE, "v.scope_key = t.process_instance_key")
            .filter("localVariables", FieldType.VARIABLE, "v.scope_key = t.element_instance_key")
            .build();

    public static final SearchEntity JOB = SearchEntity.over("job", "jobKey")
            .key("jobKey", "processInstanceKey", "processDefinitionKey", "elementInstanceKey")
            .text("type", "processDefinitionId", "elementId", "tenantId")
            .optionalText("worker", "deniedReason", "errorCode", "errorMessage")
            .oneOf(
                    "state",
                    "CANCELED",
                    "COMPLETED",
                    "CREATED",
                    "ERROR_THROWN",
                    "FAILED",
                    "MIGRATED",
                    "RETRIES_UPDATED",
                    "TIMED_OUT")
            .oneOf("kind", "BPMN_ELEMENT", "EXECUTION_LISTENER", "TASK_LISTENER", "AD_HOC_SUB_PROCESS")
            .oneOf(
                    "listenerEventType",
                    "ASSIGNING",
                    "CANCELING",
                    "COMPLETING",
                    "CREATING",
                    "END",
                    "START",
                    "UNSPECIFIED",
                    "UPDATING")
            .number("retries")
            .flag("isDenied", "hasFailedWithRetriesLeft")
            .optionalTime("deadline", "endTime")
            .shown("customHeaders", FieldType.JSON, "t.custom_headers")
            .build();

    public static final SearchEntity INCIDENT = SearchEntity.over("incident", "incidentKey")
            .key("incidentKey", "processInstanceKey", "processDefinitionKey", "elementInstanceKey")
            .optionalKey("jobKey")
            .text("processDefinitionId", "elementId", "errorMessage", "tenantId")
            .oneOf("state", "ACTIVE", "MIGRATED", "RESOLVED", "PENDING")
            .oneOf(
                    "errorType",
                    "UNSPECIFIED",
                    "UNKNOWN",
                    "IO_MAPPING_ERROR",
                    "JOB_NO_RETRIES",
                    "EXECUTION_LISTENER_NO_RETRIES",
                    "TASK_LISTENER_NO_RETRIES",
                    "AD_HOC_SUB_PROCESS_NO_RETRIES",
                    "CONDITION_ERROR",
                    "EXTRACT_VALUE_ERROR",
                    "CALLED_ELEMENT_ERROR",
                    "UNHANDLED_ERROR_EVENT",
                    "MESSAGE_SIZE_EXCEEDED",
                    "CALLED_DECISION_ERROR",
                    "DECISION_EVALUATION_ERROR",
                    "FORM_NOT_FOUND",
                    "RESOURCE_NOT_FOUND")
            .time("creationTime")
            .filter(INSIDE, FieldType.KEYS, "t.path")
            .build();

    public static final SearchEntity MESSAGE_SUBSCRIPTION = SearchEntity.over(
                    "message_subscription", "messageSubscriptionKey")
            .key("messageSubscriptionKey")
            .optionalKey("processInstanceKey", "elementInstanceKey")
            .computed("processDefinitionKey", FieldType.KEY, definitionOfInstance())
            .text("messageName", "processDefinitionId", "tenantId")
            .optionalText("correlationKey", "elementId")
            .oneOf("messageSubscriptionState", "CORRELATED", "CREATED", "DELETED", "MIGRATED")
            .time("lastUpdatedDate")
            .build();

    public static final SearchEntity CORRELATED_MESSAGE = SearchEntity.over(
                    "correlated_message_subscription", "subscriptionKey")
            .key("messageKey", "subscriptionKey", "processInstanceKey")
            .optionalKey("elementInstanceKey")
            .computed("processDefinitionKey", FieldType.KEY, definitionOfInstance())
            .text("messageName", "processDefinitionId", "tenantId")
            .optionalText("correlationKey", "elementId")
            .number("partitionId")
            .time("correlationTime")
            .build();

    private SearchEntities() {}

    private static SearchEntity.Builder decisionInstance() {
        return SearchEntity.over("decision_instance", "decisionEvaluationInstanceKey")
                .key("decisionEvaluationKey", "decisionDefinitionKey")
                .key("processDefinitionKey", "processInstanceKey", "elementInstanceKey")
                .text("decisionEvaluationInstanceKey", "decisionDefinitionId", "tenantId")
                .optionalText("decisionDefinitionName", "evaluationFailure")
                .number("decisionDefinitionVersion")
                .oneOf("decisionDefinitionType", "DECISION_TABLE", "LITERAL_EXPRESSION", "UNSPECIFIED", "UNKNOWN")
                .oneOf("state", "EVALUATED", "FAILED", "UNSPECIFIED", "UNKNOWN")
                .time("evaluationDate")
                .shown("result", FieldType.TEXT, "t.result");
    }

    private static SearchEntity variable(String shownValue) {
        return SearchEntity.over("variable", "variableKey")
                .key("variableKey", "scopeKey", "processInstanceKey")
                .text("name", "tenantId")
                .filter("value", FieldType.TEXT, "t.value")
                .computed("isTruncated", FieldType.FLAG, "(length(t.value) > " + LONGEST_VALUE + ")")
                .shown("shownValue", FieldType.TEXT, shownValue)
                .build();
    }

    private static String definitionOfInstance() {
        return "coalesce(t.process_definition_key, (SELECT p.process_definition_key FROM engine.process_instance p"
                + " WHERE p.process_instance_key = t.process_instance_key))";
    }
}
