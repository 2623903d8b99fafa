"""Makes the pages, a language in each of several processes; a view is made, shown and forgotten."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection

from jinja2 import Environment

from generator.build.beside import can_fork, end_with_parent
from generator.build.build import Build
from generator.build.collecting import swept
from generator.build.compiled import load_all
from generator.build.data import write_data
from generator.build.groups import texts_group, write_group
from generator.build.past import Made
from generator.build.rendering import card_files, cards_of_many, context_of, picture_files, short_files
from generator.build.script_data import script_data
from generator.catalogue.reads import what_is_read
from generator.export.hits import hit_files, hit_of
from generator.export.sitemap import listed, sitemap_of
from generator.model.language import Language
from generator.publish.errors import PublishError
from generator.views.pages.record import RecordView
from generator.views.plan import PlannedPage
from generator.views.short import SHORT

_FEWEST = 100
"""The fewest pages for which a second process is worth its start."""


Worker = tuple[multiprocessing.process.BaseProcess, Connection]
"""A process that makes pages, and how it tells what it made."""


@dataclass
class Told:
    """What pages tell of themselves while they are made, by their addresses, and the first one that failed."""

    pages: dict[str, Made] = field(default_factory=dict)
    failed: str = ""


def page_files(build: Build, env: Environment) -> Iterator[tuple[str, str]]:
    """Write pages and data files, and give the files about all pages, such as the sitemap: address and text."""
    kept = build.kept
    anew = [page for page in build.plan if page.address not in kept]
    of_data = {here.data for here in build.places}  # they show how large each data file is
    for group in script_data(build, env):
        write_group(group, build)
    told = _in_processes(build, env, _shares([page for page in anew if page.address not in of_data])).pages
    told |= {address: build.keep(address) for page in build.plan if (address := page.address) in kept}
    build.made.update(told)
    build.forget()
    build.with_pages(build.place.new)
    build.index.begin()
    write_data(build)
    build.made.update(_made(build, env, [page for page in anew if page.address in of_data]).pages)
    for address, data in cards_of_many(build):
        build.new.write_bytes(address, data)
    write_group(texts_group(f"{SHORT}/", partial(short_files, build.places, env), build), build)
    yield from _about_pages(build)


def _about_pages(build: Build) -> Iterator[tuple[str, str]]:
    pages = build.made
    for language, addresses in build.records.items():
        yield from hit_files([hit for a in addresses if (hit := pages[a].hit)], Language(language))
    if build.site.url:
        entries = (listed for page in build.plan if (listed := pages[page.address].listed))
        yield "sitemap.xml", sitemap_of(entries, build.site.url)


def _shares(plan: Sequence[PlannedPage]) -> tuple[Sequence[PlannedPage], ...]:
    """The pages of each process: those of a language together, because they show the same rows and links."""
    processes = min(os.cpu_count() or 1, len(plan) // _FEWEST, len({page.folder for page in plan}))
    if processes < 2 or not can_fork():
        return (plan,)
    folders = list(dict.fromkeys(page.folder for page in plan))
    number = {folder: n % processes for n, folder in enumerate(folders)}
    return tuple([page for page in plan if number[page.folder] == n] for n in range(processes))


def _in_processes(build: Build, env: Environment, shares: Sequence[Sequence[PlannedPage]]) -> Told:
    """Each share is made in a process of its own, which knows all that this one knows; one alone is made here.

    What a process remembers for its pages is gone with it, so what comes after the pages has that memory.
    """
    if len(shares) == 1:
        return _made(build, env, shares[0])
    load_all(env)
    started: list[Worker] = []
    try:
        for share in shares:
            started.append(_started(build, env, share))
        return _told_by(started, build, env)
    except BaseException:
        for process, _ in started:  # else it would write on, where the new site is thrown away
            process.kill()
            process.join()
        raise


def _told_by(started: Sequence[Worker], build: Build, env: Environment) -> Told:
    """What the processes tell that they made."""
    told = Told()
    for process, connection in started:
        try:
            more: Told = connection.recv()
        except EOFError:
            raise PublishError("a process that made pages ended before it was done") from None
        process.join()
        if more.failed:
            _make(next(page for page in build.plan if page.address == more.failed), build, env)
            raise PublishError(f"{more.failed} could not be made")
        told.pages |= more.pages
    return told


def _started(build: Build, env: Environment, share: Sequence[PlannedPage]) -> Worker:
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_tell, args=(build, env, share, there), daemon=True)
    process.start()
    there.close()
    return process, here


def _tell(build: Build, env: Environment, share: Sequence[PlannedPage], to: Connection) -> None:
    """What a process does. A page that fails is named, and made again by whoever asked, who then sees why."""
    end_with_parent()
    told = Told()
    for page in swept(share):
        try:
            told.pages[page.address] = _make(page, build, env)
        except BaseException:
            told = Told(failed=page.address)
            break
    to.send(told)


def _made(build: Build, env: Environment, share: Sequence[PlannedPage]) -> Told:
    return Told({page.address: _make(page, build, env) for page in swept(share)})


def _make(page: PlannedPage, build: Build, env: Environment) -> Made:
    with what_is_read() as reads:
        view = page.view
        context: Mapping[str, object] = context_of(view, build.words[view.frame.language])
        build.new.write(page.address, env.get_template(page.template).render(context))
        words, style = build.words[view.frame.language], build.style_of_pictures
        files = {**dict(picture_files(view, words, env, style, build.new.pixels)), **dict(card_files(view, build.past))}
        for address, data in files.items():
            build.new.write_bytes(address, data)
        hit = hit_of(view) if isinstance(view, RecordView) else None
        return Made(tuple(reads), listed(view.frame), hit, tuple(files))
