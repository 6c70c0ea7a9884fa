package org.opsrail.engine.readmodel.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.OpsrailTest;
import org.opsrail.engine.readmodel.search.SearchRequest.Comparison;
import org.opsrail.engine.readmodel.search.SearchRequest.Condition;
import org.opsrail.engine.readmodel.search.SearchRequest.Cursor;
import org.opsrail.engine.readmodel.search.SearchRequest.Order;
import org.opsrail.engine.readmodel.search.SearchRequest.Page;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filters, orders and pages on user tasks 1 to 9: even ones without due date, assignees E1 to E3 in turn. */
@OpsrailTest
class SearchQueriesTests {

    private static final SearchEntity TASKS = SearchEntities.USER_TASK;
    private static final String ELEMENT = "Task_OfSearchQueriesTests";

    @Autowired
    private SearchQueries queries;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fill() {
        jdbc.sql("""
                        INSERT INTO engine.user_task (user_task_key, state, assignee, candidate_groups, candidate_users,
                            priority, creation_date, due_date, name, element_id, element_instance_key,
                            process_instance_key, process_definition_key, process_definition_id,
                            process_definition_version, custom_headers, tenant_id, position)
                        SELECT n, CASE WHEN n > 7 THEN 'COMPLETED' ELSE 'CREATED' END, 'E' || (n % 3 + 1),
                            CASE WHEN n <= 4 THEN ARRAY['ops'] ELSE ARRAY['ops', 'it_support'] END, ARRAY[]::text[],
                            n % 2, timestamptz '2027-01-01 09:00Z' + n * interval '1 hour',
                            CASE WHEN n % 2 = 1 THEN timestamptz '2027-02-01 09:00Z' - n * interval '1 day' END,
                            'Task ' || n, ?, n, n, n, 'p', 1, '{}', '<default>', 1
                          FROM generate_series(1, 9) n
                        """).param(ELEMENT).update();
    }

    @AfterEach
    void empty() {
        jdbc.sql("DELETE FROM engine.user_task WHERE element_id = ?")
                .param(ELEMENT)
                .update();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    state          | EQ     | CREATED              | 1 2 3 4 5 6 7
                    state          | NEQ    | CREATED              | 8 9
                    assignee       | EQ     | E1                   | 3 6 9
                    assignee       | IN     | E1,E2                | 1 3 4 6 7 9
                    assignee       | NOT_IN | E1,E2                | 2 5 8
                    name           | LIKE   | Task ?               | 1 2 3 4 5 6 7 8 9
                    name           | LIKE   | *9                   | 9
                    name           | LIKE   | %                    |
                    dueDate        | EXISTS | true                 | 1 3 5 7 9
                    dueDate        | EXISTS | false                | 2 4 6 8
                    creationDate   | GTE    | 2027-01-01T16:00:00Z | 7 8 9
                    creationDate   | LT     | 2027-01-01T11:00:00Z | 1
                    priority       | GT     | 0                    | 1 3 5 7 9
                    candidateGroup | EQ     | it_support           | 5 6 7 8 9
                    candidateGroup | NEQ    | it_support           | 1 2 3 4
                    candidateGroup | LIKE   | it?s*                | 5 6 7 8 9
                    candidateUser  | EXISTS | true                 |
                    userTaskKey    | IN     | 2,4                  | 2 4
                    """)
    void shouldFilter(String name, Operator operator, String value, String expected) {
        Field field = TASKS.filter(name).orElseThrow();

        assertThat(keys(search(List.of(condition(field, operator, value)), List.of(), page(0, 100))))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void shouldTakeAlternatives() {
        Condition first = condition(field("name"), Operator.EQ, "Task 1");
        Condition last = condition(field("name"), Operator.EQ, "Task 9");

        SearchResult found = queries.search(
                TASKS,
                new SearchRequest(List.of(mine()), List.of(List.of(first), List.of(last)), List.of(), page(0, 10)));

        assertThat(keys(found)).isEqualTo("1 9");
    }

    @Test
    void shouldSortBySeveralFieldsWithRowsWithoutValueLast() {
        List<Order> order = List.of(new Order(field("dueDate"), true), new Order(field("name"), true));

        assertThat(keys(search(List.of(), order, page(0, 100)))).isEqualTo("1 3 5 7 9 8 6 4 2");
    }

    @ParameterizedTest
    @CsvSource({"dueDate,true", "dueDate,false", "creationDate,true", "assignee,false", "priority,true"})
    void shouldPageForwardAndBackThroughEveryRowOnce(String name, boolean descending) {
        List<Order> order = List.of(new Order(field(name), descending));
        String whole = keys(search(List.of(), order, page(0, 100)));

        List<SearchResult> pages = new ArrayList<>();
        pages.add(search(List.of(), order, page(0, 2)));
        while (pages.getLast().items().size() == 2) {
            pages.add(search(List.of(), order, after(pages.getLast().endCursor(), false, 2)));
        }
        SearchResult back = search(List.of(), order, after(pages.get(2).startCursor(), true, 2));

        assertThat(String.join(" ", pages.stream().map(SearchQueriesTests::keys).toList()))
                .isEqualTo(whole);
        assertThat(keys(back)).isEqualTo(keys(pages.get(1)));
        assertThat(pages).allSatisfy(page -> assertThat(page.total()).isEqualTo(9));
    }

    @Test
    void shouldSkipAndCount() {
        SearchResult found = search(List.of(), List.of(), page(7, 100));

        assertThat(keys(found)).isEqualTo("8 9");
        assertThat(found.total()).isEqualTo(9);
        assertThat(found.more()).isFalse();
    }

    @Test
    void shouldRefuseACursorOfAnotherSearch() {
        String cursor = search(List.of(), List.of(), page(0, 1)).endCursor();
        List<Order> other = List.of(new Order(field("name"), false));

        assertThatExceptionOfType(InvalidSearch.class)
                .isThrownBy(() -> search(List.of(), other, after(cursor, false, 1)));
    }

    @Test
    void shouldCountNoFurtherThanNeeded() {
        jdbc.sql("""
                        INSERT INTO engine.variable (variable_key, process_instance_key, scope_key, name, value, tenant_id, position)
                        SELECT -n, -1, -1, 'many', '1', '<default>', 1 FROM generate_series(1, 10001) n
                        """).update();
        try {
            Condition many =
                    new Comparison(SearchEntities.VARIABLE.filter("name").orElseThrow(), Operator.EQ, "many");
            SearchResult found = queries.search(
                    SearchEntities.VARIABLE, new SearchRequest(List.of(many), List.of(), List.of(), page(0, 1)));

            assertThat(found.total()).isEqualTo(SearchQueries.COUNT_LIMIT);
            assertThat(found.more()).isTrue();
        } finally {
            jdbc.sql("DELETE FROM engine.variable WHERE name = 'many'").update();
        }
    }

    private SearchResult search(List<Condition> conditions, List<Order> order, Page page) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(mine());
        return queries.search(TASKS, new SearchRequest(all, List.of(), order, page));
    }

    private static Condition mine() {
        return new Comparison(field("elementId"), Operator.EQ, ELEMENT);
    }

    private static Condition condition(Field field, Operator operator, String value) {
        return new Comparison(
                field,
                operator,
                switch (operator) {
                    case EXISTS -> Boolean.valueOf(value);
                    case LIKE -> value;
                    case IN, NOT_IN ->
                        List.of(value.split(",")).stream().map(field::parse).toList();
                    default -> field.parse(field.type() == FieldType.NUMBER ? (Object) Long.valueOf(value) : value);
                });
    }

    private static Field field(String name) {
        return TASKS.filter(name).orElseThrow();
    }

    private static Page page(int from, int limit) {
        return new Page(from, limit, Optional.empty());
    }

    private static Page after(String cursor, boolean backward, int limit) {
        return new Page(0, limit, Optional.of(new Cursor(cursor, backward)));
    }

    private static String keys(SearchResult result) {
        return String.join(
                " ",
                IntStream.range(0, result.items().size())
                        .mapToObj(i -> result.items().get(i).get("userTaskKey").toString())
                        .toList());
    }
}
