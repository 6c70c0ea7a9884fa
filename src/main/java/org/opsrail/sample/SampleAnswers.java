package org.opsrail.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.opsrail.directory.Person;

/** What the people of the sample company answer. */
final class SampleAnswers {

    private SampleAnswers() {}

    /** @param shown what the form shows at first */
    static Map<String, Object> to(
            String elementId, Person newcomer, Newcomer plan, LocalDate today, Map<String, Object> shown) {
        return switch (elementId) {
            case "Task_NameBuddy" -> Map.of("buddy", plan.buddy() == null ? "E015" : plan.buddy());
            case "Task_OrderEquipment" ->
                Map.of("ordered", values(shown, "equipment"), "deliveryDate", latest(newcomer, today));
            case "Task_FilePaperwork" ->
                Map.of(
                        "identityChecked",
                        true,
                        "confidentialityAgreed",
                        true,
                        "trainings",
                        List.of("security-awareness", "data-protection", "health-and-safety"));
            case "Task_ProvisionByHand" -> Map.of("done", true, "account", account(newcomer));
            case "Task_NewcomerChecklist", "Task_ManagerChecklist", "Task_BuddyChecklist" ->
                Map.of("done", values(shown, "items"));
            case "Task_RepairAccess" -> Map.of("cause", "wrong-level", "note", "Works now.");
            case "Task_CheckIn" ->
                Map.of(
                        "autonomyDay7",
                        7,
                        "blockers",
                        List.of("knowledge"),
                        "comment",
                        "The team is welcoming; I still look for who decides what.");
            case "Task_GiveBuddyFeedback" ->
                Map.of("autonomy", 6, "helps", "Short talks every morning, and small tasks that end the same day.");
            case "Task_CheckInAgain" -> Map.of("autonomyDay30", 8, "comment", "I work on my own topics now.");
            case "Task_ReviewNewcomer" -> review(newcomer);
            case "Task_SupportAfterDay7", "Task_SupportAfterDay30" ->
                Map.of("reason", "knowledge", "agreed", "Two hours of walking through our tools, this week.");
            default -> Map.of();
        };
    }

    private static Map<String, Object> review(Person newcomer) {
        return Map.of(
                "rating",
                "as-expected",
                "operational",
                "yes",
                "operationalSince",
                newcomer.startDate().plusDays(20).toString(),
                "strengths",
                "Learns fast, asks early.",
                "next",
                "Lead a first project of one's own.");
    }

    /** Two days before the first day, or today where that has passed. */
    private static String latest(Person newcomer, LocalDate today) {
        LocalDate wished = newcomer.startDate().minusDays(2);
        return (wished.isBefore(today) ? today : wished).toString();
    }

    private static String account(Person newcomer) {
        return newcomer.workEmail().substring(0, newcomer.workEmail().indexOf('@'));
    }

    private static List<String> values(Map<String, Object> shown, String options) {
        return shown.get(options) instanceof List<?> list
                ? list.stream().map(SampleAnswers::value).toList()
                : List.of();
    }

    private static String value(Object option) {
        return option instanceof Map<?, ?> map ? String.valueOf(map.get("value")) : option.toString();
    }
}
