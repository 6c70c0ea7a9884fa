package org.opsrail.shell.web;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component in every state, for whoever builds or reviews a page. */
@Controller
@Profile("local | test")
class ComponentsController {

    @GetMapping("/ui")
    String components() {
        return "shell/ui";
    }
}
