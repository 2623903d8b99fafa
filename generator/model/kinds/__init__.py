"""The kinds of record, a file each: its fields, and what the kind does on the site. `activities.py` has `Activity`."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from generator.model.facts import Facts
from generator.model.kind import Kind

for _file in iter_modules(__path__, f"{__name__}."):
    import_module(_file.name)


def _model_of(kind: Kind) -> type[Facts]:
    """The class that names the kind. `generator.catalogue.house` tells of a kind that none names."""
    return next((model for model in MODELS if model.kind == kind), Facts)


MODELS: tuple[type[Facts], ...] = tuple(Facts.__subclasses__())
FACTS: dict[Kind, type[Facts]] = {kind: _model_of(kind) for kind in Kind}
"""The model of each kind's facts."""
