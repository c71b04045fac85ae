"""From the raw bytes of a mail to what it says."""

from __future__ import annotations

from hashlib import sha256

from deskapp.channels.mail.addresses import display_text, read_addresses
from deskapp.channels.mail.automatic import is_automatic
from deskapp.channels.mail.body import Body, read_body
from deskapp.channels.mail.bounces.original import original_at
from deskapp.channels.mail.bounces.read import read_bounce
from deskapp.channels.mail.charset import tidy
from deskapp.channels.mail.dates import read_date
from deskapp.channels.mail.fields import Fields, find_all, find_first
from deskapp.channels.mail.ids import read_ids, read_message_id
from deskapp.channels.mail.names import part_name
from deskapp.channels.mail.quotes import quote_at
from deskapp.channels.mail.sender_checks import is_disowned
from deskapp.channels.mail.structure import Entity, read_tree
from deskapp.channels.mail.words import decode_value
from deskapp.domain.mail import Address, MailPart, ParsedMail, UnreadableMail

_SENDER_FIELDS = ("from", "resent-from", "sender", "reply-to", "return-path")


def parse_mail(raw: bytes) -> ParsedMail:
    """Read a mail. Whatever can be understood is; what had to be mended stands in `defects`.

    Raises UnreadableMail, and nothing else, for bytes that are no mail: empty, or without a single header field.
    """
    if not raw.strip():
        raise UnreadableMail("The mail is empty.")
    tree = read_tree(raw)
    root = tree.root
    if not root.fields:
        raise UnreadableMail("The mail has no header field.")
    body = read_body(root)
    hint = _charset_hint(root)
    headers = tuple((field.name, decode_value(field.value, hint)) for field in root.fields)
    sender, sender_defects = _sender(root.fields, hint)
    to = read_addresses(find_all(root.fields, "to"), hint)
    automatic = is_automatic(headers, root.content_type, sender.email if sender else "")
    own = [address.email for address in (sender, *to) if address]
    bounce = read_bounce(root, headers, body.text, own) if automatic else None
    return ParsedMail(
        sha256=sha256(raw).hexdigest(),
        message_id=read_message_id(find_first(root.fields, "message-id")),
        in_reply_to=read_ids(b" ".join(find_all(root.fields, "in-reply-to"))),
        references=read_ids(b" ".join(find_all(root.fields, "references"))),
        sender=sender,
        reply_to=read_addresses(find_all(root.fields, "reply-to"), hint),
        to=to,
        cc=read_addresses(find_all(root.fields, "cc"), hint),
        subject=decode_value(find_first(root.fields, "subject"), hint),
        sent_at=read_date(decode_value(find_first(root.fields, "date"), hint)),
        text=body.text,
        quote_at=min(quote_at(body.text), original_at(body.text)) if bounce else quote_at(body.text),
        html=body.html,
        parts=_parts(root, body),
        headers=headers,
        automatic=automatic,
        bounce=bounce,
        disowned=is_disowned(find_all(root.fields, "authentication-results"), sender.email if sender else ""),
        defects=tuple(dict.fromkeys([*tree.defects, *sender_defects, *body.defects])),
    )


def _charset_hint(root: Entity) -> str:
    """The character set of the first text, which raw letters in the header most likely share."""
    for leaf in root.leaves():
        if "charset" in leaf.params:
            return leaf.params["charset"]
    return root.params.get("charset", "")


def _sender(fields: Fields, hint: str) -> tuple[Address | None, list[str]]:
    """The first usable address of From, else of the field that comes closest, with the name From gives."""
    name = ""
    for field_name in _SENDER_FIELDS:
        values = find_all(fields, field_name)
        found = read_addresses(values, hint)
        if found and field_name == "from":
            return found[0], []
        if found:
            return Address(name or found[0].name, found[0].email), [f"From names no address, taken from {field_name}"]
        if field_name == "from" and values:
            name = display_text(values[0], hint)
    return None, ["no field names an address of the sender"]


def _parts(root: Entity, body: Body) -> tuple[MailPart, ...]:
    leaves = list(root.leaves())
    known = {leaf.path for leaf in leaves}
    rescued = [entity for entity in _partless(root) if entity.path not in known]
    return tuple(_part(leaf, leaf.path in body.shown) for leaf in [*leaves, *rescued])


def _partless(root: Entity) -> list[Entity]:
    """Multiparts without a part: their text is kept as a part of its own, so that nothing of a mail is lost."""
    found: list[Entity] = []
    waiting = [root]
    while waiting:
        entity = waiting.pop()
        waiting.extend(entity.children)
        if entity.partless and entity.content.strip():
            found.append(entity)
    return found


def _part(leaf: Entity, shown: bool) -> MailPart:
    content_id = tidy(decode_value(find_first(leaf.fields, "content-id"))).strip("<> ")
    return MailPart(
        path=leaf.path,
        content_type="text/plain" if leaf.partless else leaf.content_type,
        name=part_name(leaf),
        content=leaf.content,
        content_id=content_id,
        inline=leaf.disposition == "inline" or (bool(content_id) and leaf.disposition != "attachment"),
        shown=shown,
    )
