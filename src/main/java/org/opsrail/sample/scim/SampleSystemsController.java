package org.opsrail.sample.scim;

import java.util.List;
import java.util.Objects;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one sees what the connectors have done in the sample's systems, and switches a system off to see it fail. */
@Controller
@Profile({"local", "test"})
@PreAuthorize("hasAnyRole('ADMIN', 'OPS')")
class SampleSystemsController {

    private final SampleAccounts accounts;
    private final Directory directory;

    SampleSystemsController(SampleAccounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    @GetMapping("/sample/systems")
    String show(Model model) {
        List<SystemLine> lines = directory.systems().stream()
                .filter(system -> String.valueOf(system.endpoint()).contains("/sample/"))
                .map(this::line)
                .toList();
        model.addAttribute("systems", lines);
        return "sample/systems";
    }

    @PostMapping("/sample/systems/{system}")
    String turn(@PathVariable String system, @RequestParam boolean out) {
        accounts.setOut(system, out);
        return "redirect:/sample/systems";
    }

    @PostMapping("/sample/systems/{system}/keeping")
    String keep(@PathVariable String system, @RequestParam boolean keeps) {
        accounts.setKeeps(system, keeps);
        return "redirect:/sample/systems";
    }

    private SystemLine line(ConnectedSystem system) {
        long active = accounts.all(system.id()).stream()
                .filter(account -> account.getObjectNode().path("active").asBoolean(true))
                .count();
        return new SystemLine(
                system.id(),
                system.name(),
                Objects.requireNonNullElse(system.endpoint(), ""),
                active,
                accounts.isOut(system.id()),
                "scim".equals(system.connector()),
                accounts.keeps(system.id()));
    }

    /** @param keeps whether it says yes when a right is taken away, and keeps it */
    record SystemLine(
            String id, String name, String endpoint, long accounts, boolean out, boolean mayKeep, boolean keeps) {}
}
