package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.job.Job;
import app.touchstone.job.JobId;
import app.touchstone.job.Jobs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/jobs")
@Tag(name = "Jobs", description = "Long work in the background: how far it is, what came of it, and stopping it.")
class JobsApi {

    private final Jobs jobs;

    JobsApi(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    @Operation(summary = "The newest jobs, mine or, for who sees to people, the desk's")
    Page<Job> newest(
            @AuthenticationPrincipal Member member,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "50") int limit) {
        return Page.whole(jobs.newest(member, kind, limit));
    }

    @GetMapping("/{job}")
    @Operation(summary = "How far a job is, and what came of it")
    Job one(@AuthenticationPrincipal Member member, @PathVariable JobId job) {
        return jobs.get(member, job);
    }

    @PostMapping("/{job}/cancel")
    @Operation(summary = "Ask a job to stop; one that has ended stays as it is")
    Job cancel(@AuthenticationPrincipal Member member, @PathVariable JobId job) {
        return jobs.cancel(member, job);
    }
}
