package org.opsrail.onboarding.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One hire as JSON, for the API's description; the names of the CSV header are understood too. */
@Schema(name = "Hire")
record HireRequest(
        @Schema(example = "E041") String employeeNumber,
        @Schema(example = "Alice") String firstName,
        @Schema(example = "Martin") String lastName,
        @Schema(example = "alice@example.org") String privateEmail,
        @Schema(example = "alice.martin@example.com") String workEmail,

        @Schema(description = "A role of the directory", example = "software-engineer")
        String role,

        @Schema(description = "A team of the directory", example = "Engineering")
        String team,

        @Schema(description = "Employee number or work mail", example = "E010")
        String manager,

        @Schema(description = "Employee number or work mail; may be left out", example = "beatrice.moreau@example.com")
        @Nullable
        String buddy,

        @Schema(format = "date", example = "2027-01-11") String startDate,

        @Schema(description = "A place of the directory", example = "Paris")
        String place,

        @Schema(allowableValues = {"permanent", "fixed-term", "internship", "contractor", "apprenticeship"})
        String contractType) {}
