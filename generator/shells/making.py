"""Makes a site anew."""

from __future__ import annotations

from generator.build.build import Build
from generator.build.ledger import Ledger, keep_ledger, state_of_folder
from generator.build.said import refusal
from generator.build.stages import Stages
from generator.model.problem import Severity
from generator.settings.settings import Settings
from generator.shells.framing import write_site
from generator.words import Words


def make(settings: Settings, sources: str, stages: Stages, words: Words, *, archive: bool, shell: str) -> Ledger | str:
    """Build and publish: what was published, or why the content's problems leave nothing to publish.

    Raises PublishError, and whatever is wrong with a template, the shell or the machine.
    """
    made = Build.of(settings, stages)
    try:
        if made.stopping:
            return refusal(made.stopping, words)
        write_site(made, shell)
        made.publish(archive=archive)
        ledger = Ledger(
            sources,
            state_of_folder(settings.site),
            pages=len(made.plan),
            warned=sum(problem.severity == Severity.WARNING for problem in made.problems),
            archive=made.archive.relative_to(settings.site).as_posix() if archive else "",
        )
        keep_ledger(settings.site, ledger)
        return ledger
    finally:
        made.place.close()
        stages.end()
