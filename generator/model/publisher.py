"""Who publishes the site, and where changes are sent: configuration, not content."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.language import Language


class Host(StrEnum):
    """The software of the host of a repository; Forgejo is as Gitea."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GITEA = "gitea"
    BITBUCKET = "bitbucket"


@dataclass(frozen=True, slots=True)
class Publisher:
    """An organisation with the address of a role in it. What is not set is empty, or zero."""

    names: tuple[tuple[Language, str], ...] = ()
    email: str = ""
    answers_in_days: int = 0
    gateway: str = ""
    """The address of a gateway of OAI-PMH that answers for the site, with a slash at the end."""

    host: Host | None = None
    """What is at the address of the repository; None where its name tells."""

    def name(self, language: Language) -> str:
        """The organisation's name in a language; empty where it is not set."""
        return dict(self.names).get(language, "")
