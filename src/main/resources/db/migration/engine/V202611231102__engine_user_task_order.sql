-- Pages of tasks are read in the order of an index, the key last, which settles the order of equals.
DROP INDEX engine.user_task_state_creation_date_idx;
DROP INDEX engine.user_task_state_due_date_idx;
DROP INDEX engine.user_task_state_priority_idx;
DROP INDEX engine.user_task_creation_date_idx;
DROP INDEX engine.user_task_assignee_state_due_date_idx;
DROP INDEX engine.user_task_assignee_creation_date_idx;
DROP INDEX engine.user_task_candidate_groups_idx;
DROP INDEX engine.user_task_candidate_users_idx;

CREATE INDEX user_task_by_creation ON engine.user_task (state, creation_date, user_task_key);
CREATE INDEX user_task_by_due ON engine.user_task (state, due_date, user_task_key);
CREATE INDEX user_task_by_priority ON engine.user_task (state, priority, user_task_key);
CREATE INDEX user_task_by_completion
    ON engine.user_task (state, completion_date DESC NULLS LAST, user_task_key DESC);
CREATE INDEX user_task_all_by_creation ON engine.user_task (creation_date, user_task_key);
CREATE INDEX user_task_by_name ON engine.user_task (name, user_task_key);
CREATE INDEX user_task_of_assignee_by_due ON engine.user_task (assignee, state, due_date, user_task_key);
CREATE INDEX user_task_of_assignee_by_creation ON engine.user_task (assignee, creation_date, user_task_key);
CREATE INDEX user_task_open_of_groups ON engine.user_task USING gin (candidate_groups) WHERE state = 'CREATED';
CREATE INDEX user_task_open_of_users ON engine.user_task USING gin (candidate_users) WHERE state = 'CREATED';
