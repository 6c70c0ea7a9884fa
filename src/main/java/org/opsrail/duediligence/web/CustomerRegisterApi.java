package org.opsrail.duediligence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.CustomerRegister;
import org.opsrail.duediligence.domain.CustomerRegister.Page;
import org.opsrail.duediligence.domain.CustomerRegister.State;
import org.opsrail.duediligence.domain.CustomerRegister.Wanted;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Risk.Level;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.ProblemAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What is known of customers, by machine, for whoever may see them on the pages. */
@RestController
@RequestMapping(path = "/api/customers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Customers")
class CustomerRegisterApi {

    private static final int MOST = 200;

    private final CustomerRegister register;
    private final Customers customers;
    private final CustomerFiles files;
    private final Actors actors;

    CustomerRegisterApi(CustomerRegister register, Customers customers, CustomerFiles files, Actors actors) {
        this.register = register;
        this.customers = customers;
        this.files = files;
        this.actors = actors;
    }

    @Operation(
            summary = "List the customers that you may see, the latest asked for first",
            description =
                    "state is open, approved, refused or dropped; risk is low, medium or high; q is a part of the "
                            + "name or the whole reference. page counts from 0.")
    @GetMapping
    CustomerList list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String risk,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int size) {
        Actor actor = actors.current();
        Wanted wanted = new Wanted(
                choice("state", State.class, state),
                choice("risk", Level.class, risk),
                q,
                CustomerRights.seeAll(actor) ? null : actor.id());
        Page found = register.find(wanted, page, size);
        return new CustomerList(
                found.lines().stream().map(CustomerList.Line::of).toList(), page, size, found.total());
    }

    @Operation(
            summary = "Tell what is known of a customer, and why it is decided as it is",
            description = "404 for one that is not there and one that is not yours to see alike.")
    @GetMapping("/{reference}")
    ResponseEntity<?> one(@PathVariable String reference, Locale locale) {
        Optional<CustomerFile> file = customers
                .called(reference)
                .filter(customer -> CustomerRights.see(customer, actors.current()))
                .map(customer -> files.of(customer, locale));
        return file.isPresent()
                ? ResponseEntity.ok(file.get())
                : ProblemAnswer.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-customer",
                        "No such customer",
                        "There is no customer with that reference, or it is not yours to see.");
    }

    private static <E extends Enum<E>> @Nullable E choice(String name, Class<E> type, @Nullable String word) {
        if (word == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "%s is one of %s."
                            .formatted(
                                    name,
                                    Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)),
                    e);
        }
    }
}
