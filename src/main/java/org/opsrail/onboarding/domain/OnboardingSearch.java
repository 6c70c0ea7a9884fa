package org.opsrail.onboarding.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds onboardings that have a case. */
@Service
@Transactional(readOnly = true)
public class OnboardingSearch {

    private static final int MOST_PEOPLE = 200;

    private final OnboardingRepository onboardings;
    private final Directory directory;

    OnboardingSearch(OnboardingRepository onboardings, Directory directory) {
        this.onboardings = onboardings;
        this.directory = directory;
    }

    /** The latest first; {@code words} are of a name or an employee number, perhaps none. */
    public List<Onboarding> find(String words, int limit) {
        return words.isBlank()
                ? onboardings.findLatest(Limit.of(limit))
                : onboardings.findLatest(employeeNumbers(words), Limit.of(limit));
    }

    /** Those of which that person is the newcomer, the manager or the buddy. */
    public List<Onboarding> concerning(String person, String words) {
        List<Onboarding> all = onboardings.findConcerning(person);
        if (words.isBlank()) {
            return all;
        }
        Set<String> fitting = employeeNumbers(words);
        return all.stream()
                .filter(onboarding -> fitting.contains(onboarding.employeeNumber()))
                .toList();
    }

    public List<Onboarding> ofCases(Collection<Long> processInstanceKeys) {
        return onboardings.findByProcessInstanceKeyIn(processInstanceKeys);
    }

    private Set<String> employeeNumbers(String words) {
        return directory.search(words, MOST_PEOPLE).stream()
                .map(Person::employeeNumber)
                .collect(Collectors.toSet());
    }
}
