"""All leaves of a mail's structure, those of attached mails included."""

from __future__ import annotations

from dataclasses import dataclass

from deskapp.channels.mail.names import declared_name
from deskapp.channels.mail.structure import read_tree


@dataclass(frozen=True, slots=True)
class Leaf:
    """A leaf: its place in the tree, type, declared file name ("" when there is none) and decoded bytes."""

    path: str
    content_type: str
    name: str
    content: bytes


def leaves(raw: bytes) -> tuple[Leaf, ...]:
    """The leaves of a mail in their order, walking into attached mails. Never raises."""
    root = read_tree(raw, into_messages=True).root
    return tuple(Leaf(leaf.path, leaf.content_type, declared_name(leaf), leaf.content) for leaf in root.leaves())
