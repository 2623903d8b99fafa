"""translations: up to date, outdated, unchecked, missing; records that their owners are to confirm"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date

from generator.catalogue.reconciliation import checked
from generator.catalogue.reviews import Review, due_on, review_of, reviews_of
from generator.catalogue.translation import Standing, Translation, translations_of
from generator.cli.options import add_content, add_language, content_of
from generator.load.history import EpochError, edition_date, history_of
from generator.model.record import Content
from generator.words import Words, words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--all", action="store_true", help="those that are up to date as well")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Print each translation that waits, with the command that marks it as reviewed, and how many there are of each.

    With `--all` those that are up to date as well. Then the records that their owners are to confirm, by the date of
    the edition. Last, how many files have problems. 2 where there is no content.
    """
    words = words_of(options.language)
    content = content_of(options.content, words)
    if content is None:
        return 2
    try:
        edition = edition_date(history_of(options.content.resolve()))
    except EpochError as why:
        print(words.say("preview.faults.epoch", why=why), file=sys.stderr)
        return 2
    found = [t for record in content.records for t in translations_of(record, content.languages)]
    for translation in found:
        if options.all or translation.standing != Standing.COMPLETE:
            print(standing_lines(translation, words))
    for line in _reviews(content, edition, words):
        print(line)
    for standing in Standing:
        count = sum(t.standing == standing for t in found)
        print(f"{count:6} {words[f'report.standings.{standing}'].partition(':')[0]}")
    reviews = reviews_of((record.facts for record in content.records), edition)
    for review in (review for review in Review if reviews):
        print(f"{reviews.get(review, 0):6} {words[f'report.reviews.{review}']}")
    broken = len({p.path for p in checked(content)[1] if p.stops})
    if broken:
        print(f"{broken:6} {words['report.with_problems']}")
    return 0


def _reviews(content: Content, edition: date | None, words: Words) -> Iterator[str]:
    """The records that want a review, each with since when and who keeps it, and those whose day has not come yet."""
    for record in content.records:
        review, due = review_of(record.facts, edition), due_on(record.facts)
        reviewed = record.facts.reviewed
        if reviewed and edition and reviewed > edition:
            yield words.say("report.reviewed_later", path=record.origin.path, date=reviewed, edition=edition)
        if review in (None, Review.CURRENT):
            continue
        since = "report.to_review_since" if review == Review.OVERDUE else "report.to_review"
        said = words[f"report.to_reviews.{review}"]
        line = words.say(since, path=record.origin.path, review=said, date=due)
        yield words.say("report.kept_by", line=line, owner=record.facts.owner) if record.facts.owner else line


def standing_lines(translation: Translation, words: Words) -> str:
    """How a translation stands; where it waits for a review, below it the command that says that there was one."""
    record, language = translation.record, translation.language
    text = record.texts.get(language)
    path = text.origin.path if text else record.origin.path
    standing = words.say(f"report.standings.{translation.standing}", changed=", ".join(_changed(translation, words)))
    line = words.say("report.status_line", path=path, standing=standing)
    if translation.standing not in (Standing.OUTDATED, Standing.UNCHECKED):
        return line
    return f"{line}\n  {words.say('report.reviewed', path=path)}"


def _changed(translation: Translation, words: Words) -> Iterator[str]:
    """What changed in the original: fields by their names, sections by their headings."""
    for part in translation.changed:
        name, _, number = part.partition(".")
        heading = translation.original.sections[int(number)].heading if number else ""
        if name != "body":
            yield name
        elif heading:
            yield words.say("report.changed_section", heading=heading)
        else:
            yield str(words["report.changed_opening" if number else "problem_places.body"])
