"""What can go wrong, in one clear sentence each. Interfaces translate by `code`; `str()` is the English sentence."""

from __future__ import annotations


class DeskError(Exception):
    """Any refusal a user may see. `code` is stable; `values` fills the sentence."""

    code = "desk-error"

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence.format(**values) if values else sentence)
        self.sentence = sentence
        self.values = values


class NotAllowed(DeskError):
    """The agent may not do this here. Also raised for what must not be known to exist."""

    code = "not-allowed"


class NotFound(DeskError):
    """There is no such thing, or none this agent may know of."""

    code = "not-found"


class Invalid(DeskError):
    """The input cannot be taken; `field` names where it stands."""

    code = "invalid"

    def __init__(self, sentence: str, *, field: str = "", **values: object) -> None:
        super().__init__(sentence, **values)
        self.field = field


class Conflict(DeskError):
    """Somebody else changed it meanwhile; `by` names who, `theirs` holds what they left."""

    code = "conflict"

    def __init__(self, sentence: str, *, by: str = "", theirs: object = None, **values: object) -> None:
        super().__init__(sentence, **({"by": by} if by else {}), **values)
        self.by = by
        self.theirs = theirs


class StoreFailed(DeskError):
    """The store is there but cannot be read or written now: locked for long, damaged, or the disk is full."""

    code = "store-failed"


class StoreRefused(DeskError):
    """The store cannot be opened or trusted: newer than the program, guards missing, not a store."""

    code = "store-refused"
