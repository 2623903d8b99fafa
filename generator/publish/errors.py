"""What can go wrong with the machine or with us while a site is published."""


class PublishError(Exception):
    """The site could not be published; the last good one is as it was."""


class ForeignError(PublishError):
    """Something else than a site of ours stands in the place, which is the message: it would be lost."""


class BusyError(PublishError):
    """Another build holds the place, which is the message."""


class DeltaError(PublishError):
    """Two ZIPs have no delta, or one does not lead to what it says; the message is the key of the words for why."""
