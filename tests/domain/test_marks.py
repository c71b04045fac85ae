"""Marks that only the desk can make: they lead to their ticket, and nothing else does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.mailbox.marks import is_signed, signature, signed_id, ticket_of

OURS, THEIRS = b"o" * 32, b"t" * 32
ids = st.integers(1, 10**9)
nonces = st.text("0123456789abcdef", min_size=24, max_size=24)


@given(ids, nonces)
def test_a_signed_id_leads_to_its_ticket(ticket_id: int, nonce: str) -> None:
    message_id = signed_id(OURS, ticket_id, nonce, "desk.example")
    assert ticket_of(OURS, message_id) == ticket_id
    assert ticket_of(THEIRS, message_id) is None


@given(ids, nonces, st.data())
def test_a_changed_id_leads_nowhere(ticket_id: int, nonce: str, data: st.DataObject) -> None:
    message_id = signed_id(OURS, ticket_id, nonce, "desk.example")
    end = message_id.index("@")
    place = data.draw(st.integers(1, end - 1))
    other = data.draw(st.sampled_from("0123456789abcdefxyz. \n"))
    changed = message_id[:place] + other + message_id[place + 1 :]
    if changed != message_id:
        assert ticket_of(OURS, changed) is None


@given(st.text())
def test_no_other_text_is_an_id_of_ours(text: str) -> None:
    assert ticket_of(OURS, text) is None
    assert not is_signed(OURS, text, "rating", 1)


def test_a_signature_holds_for_its_purpose_and_values_alone() -> None:
    made = signature(OURS, "rating", 1, "good")
    assert is_signed(OURS, made, "rating", 1, "good")
    for purpose, values in (("id", (1, "good")), ("rating", (11, "good")), ("rating", (1, "goo", "d")), ("rating", ())):
        assert not is_signed(OURS, made, purpose, *values)
