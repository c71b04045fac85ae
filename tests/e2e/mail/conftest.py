"""A desk whose mail lies on a real server, and the post that carries what it sends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.mail.house import Carrier, MailDesk, new_mail_desk
from tests.kit import FakeClock
from tests.servers.box import Box
from tests.servers.dovecot import Dovecot
from tests.servers.recorder import Recorder


@pytest.fixture
def post() -> Carrier:
    """The post: it knows the boxes it is told of."""
    return Carrier()


@pytest.fixture
def house(
    tmp_path: Path, clock: FakeClock, box: Box, post: Carrier, record: Callable[..., Recorder]
) -> Iterator[MailDesk]:
    """A desk with one account; what it sends reaches the boxes that the post knows."""
    made = new_mail_desk(tmp_path, clock, box, record(onward=post.carry))
    post.boxes[box.name] = box
    yield made
    made.desk.disconnect()


@pytest.fixture
def jana(dovecot: Dovecot, post: Carrier) -> Box:
    """A customer with a mailbox of her own."""
    made = dovecot.new_box()
    post.boxes[made.name] = made
    return made
