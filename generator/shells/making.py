"""Makes a site anew."""

from __future__ import annotations

from generator.build.build import Build
from generator.build.ledger import Ledger, Sources, keep_ledger, state_of_folder
from generator.build.said import refusal
from generator.build.small_copies import small_copies
from generator.build.stages import Stages
from generator.catalogue.editions import Edition
from generator.model.problem import Severity
from generator.settings.settings import Settings
from generator.shells.framing import write_site
from generator.words import Words


def make(
    settings: Settings,
    sources: Sources,
    stages: Stages,
    words: Words,
    *,
    archive: bool,
    compressed: bool,
    copies: bool,
    shell: str,
    keeps: bool,
    before: Edition | None = None,
) -> Ledger | str:
    """Build and publish: what was published, or why the content's problems leave nothing to publish.

    `keeps` says that the site is as the last build left it, so that its pages may be kept. Raises PublishError, and
    whatever is wrong with a template, the shell or the machine.
    """
    made = Build.of(settings, stages, frame=sources.frame, keeps=keeps, before=before)
    try:
        if made.stopping:
            return refusal(made.stopping, words)
        return publish_site(made, sources, shell, archive=archive, compressed=compressed, copies=copies)
    finally:
        made.close()
        stages.end()


def publish_site(
    made: Build,
    sources: Sources,
    shell: str,
    *,
    archive: bool = False,
    compressed: bool = False,
    copies: bool = False,
) -> Ledger:
    """Write the site of a build, put it in its place, and write down what it was made of. Raises as `make`."""
    write_site(made, shell)
    made.publish(archive=archive, compressed=compressed, small=small_copies if copies else lambda _: {})
    site, anew = made.settings.site, made.anew
    ledger = Ledger(
        sources.all,
        state_of_folder(site),
        pages=len(made.plan),
        warned=sum(problem.severity == Severity.WARNING for problem in made.problems),
        anew=sum(page.address in anew for page in made.plan),
        lacking=made.history.lacking,
        archive=made.archive.relative_to(site).as_posix() if archive else "",
    )
    made.remember()
    keep_ledger(site, ledger)
    return ledger
