"""What an IMAP server said, or failed to say, as one sentence."""

from __future__ import annotations

import difflib
import imaplib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from imap_tools.errors import UnexpectedCommandStatusError

from deskapp.channels.mail.reaching import failure, said
from deskapp.channels.mail.signing import not_let_in
from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.errors import MailFailed, MailWithheld
from deskapp.domain.mailbox.servers import Server, SignIn
from deskapp.domain.text import fold

#: Codes of a refused sign-in that passes by itself (RFC 5530).
_PASSING = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]")
_QUOTED = re.compile(r"""b(['"])(.*)\1""", re.DOTALL)
#: So many names of other folders are told.
_NEAR = 5


@contextmanager
def told(server: Server, *, connected: bool = True) -> Iterator[None]:
    """Whatever goes wrong inside is raised as `MailFailed`."""
    try:
        yield
    except DeskError:
        raise
    except UnexpectedCommandStatusError as error:
        raise declined(server, error.command_result[1]) from error
    except OSError as error:
        raise failure(error, server) from error
    except imaplib.IMAP4.abort as error:
        raise _ended(str(error), server, connected=connected) from error
    except imaplib.IMAP4.error as error:
        raise declined(server, [_words(str(error))]) from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise _no_imap(server, lasting=False) from error


def declined(server: Server, answer: Sequence[object]) -> MailFailed:
    """A server said no, with its words."""
    return MailFailed("{host} refused: {words}", host=server.host, words=words_of(answer))


def withheld(server: Server, answer: Sequence[object]) -> MailWithheld:
    """A server does not give one mail."""
    return MailWithheld("{host} does not give the mail: {words}", host=server.host, words=words_of(answer))


def words_of(answer: Sequence[object]) -> str:
    """The words of an answer as imaplib gives it."""
    last = answer[-1] if answer else ""
    return said(last if isinstance(last, bytes | str) else str(last or ""))


def not_signed_in(server: Server, words: str) -> MailFailed:
    """A server did not let the user in."""
    text = said(words)
    passing = any(code in text.upper() for code in _PASSING)
    return not_let_in(server, text, lasting=server.sign_in is not SignIn.TOKEN, passing=passing)


def no_folder(server: Server, folder: str, names: Sequence[str]) -> MailFailed:
    """A folder is missing; names those that were perhaps meant."""
    by_fold = {fold(name): name for name in names}
    near = [by_fold[key] for key in difflib.get_close_matches(fold(folder), by_fold, _NEAR, 0.5)]
    listed = ", ".join(said(name) for name in near or names[:_NEAR])
    return MailFailed(
        "{host} has no folder “{folder}”. It has, for example: {names}.",
        lasting=True,
        field="folder",
        host=server.host,
        folder=said(folder),
        names=listed or "–",
    )


def _ended(text: str, server: Server, *, connected: bool) -> DeskError:
    """A connection that ended: by the server's farewell, or without."""
    if "unexpected response" in text and not connected:
        return _no_imap(server, lasting=True)
    if "socket error" in text or "unexpected" in text:
        return failure(EOFError(), server)
    return MailFailed("{host} ended the connection: {words}", host=server.host, words=_words(text))


def _words(text: str) -> str:
    """The server's words out of imaplib's message, which wraps them."""
    quoted = _QUOTED.search(text)
    return said(quoted[2] if quoted else text.rpartition(" => ")[2])


def _no_imap(server: Server, *, lasting: bool) -> MailFailed:
    return MailFailed(
        "What {host} says on port {port} is not IMAP.", lasting=lasting, host=server.host, port=server.port
    )
