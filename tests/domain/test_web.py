"""Addresses are read in one way, and a list stands for no more hosts than it says."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.errors import Invalid
from deskapp.domain.web import checked_hosts, is_listed, quoted, target

READ = {
    "https://Example.com": "https://example.com/",
    "HTTP://a.cz:80/x": "http://a.cz/x",
    "https://a.cz:80/x": "https://a.cz:80/x",
    " https://a.cz?b=c#d ": "https://a.cz/?b=c",
    "https://a.cz./": "https://a.cz/",
    'https://věda.cz/č d?e="f"&g=%41%zz': "https://xn--vda-0ra.cz/%C4%8D%20d?e=%22f%22&g=%41%25zz",
    "http://[0:0::1]:8080/": "http://[::1]:8080/",
    "http://10.0.0.1/a/../b": "http://10.0.0.1/a/../b",
}


@pytest.mark.parametrize("url", READ)
def test_an_address_has_one_form(url: str) -> None:
    assert target(url).url == READ[url]
    assert target(READ[url]) == target(url)


NONE = [
    "",
    "example.com",
    "ftp://a.cz/",
    "file:///etc/passwd",
    "https://",
    "https:///x",
    "https://a@b.cz/",
    "https://a:b@c.cz/",
    "https://a.cz:0/",
    "https://a.cz:65536/",
    "https://a.cz:/",
    "https://a b.cz/",
    "https://a.cz\\@b.cz/",
    "https://a.cz\n.b.cz/",
    "https://{{ contact.name }}.cz/",
    "https://a..cz/",
    "https://-a.cz/",
    "https://℀.cz/",
    "https://" + "a" * 64 + ".cz/",
    "http://[::1/",
    "http://[127.0.0.1]/",
    "javascript:alert(1)",
]


@pytest.mark.parametrize("url", NONE)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(Invalid):
        target(url)


@given(st.from_regex(r"https?://[a-zA-Z0-9.@:/?#\[\]\\%\-_ é]{1,30}", fullmatch=True))
def test_others_see_the_same_host_in_what_is_sent(url: str) -> None:
    """Whatever was typed: the address as it is sent means the same to everybody."""
    try:
        read = target(url)
    except Invalid:
        return
    seen = urlsplit(read.url)
    assert (seen.scheme, seen.hostname, seen.username) == (read.scheme, read.host, None)
    assert seen.port in (None, read.port)
    assert read.url.isascii()
    assert read.url.isprintable()
    assert " " not in read.url


@given(st.text())
def test_a_quoted_value_holds_nothing_that_divides(value: str) -> None:
    assert set(quoted(value)).isdisjoint("/?#&=+:@ \r\n\"'<>{}[]\\;,")


@given(st.lists(st.sampled_from(["a.cz", "*.a.cz", "b.cz:81", "*.b.cz:81", "[::1]", "č.cz"]), max_size=5))
def test_the_list_is_kept_once_and_stays_as_it_is(hosts: list[str]) -> None:
    kept = checked_hosts(hosts)
    assert checked_hosts(kept) == kept
    assert len(set(kept)) == len(kept) == len(set(hosts))


def test_nothing_is_on_an_empty_list() -> None:
    assert not is_listed(target("https://a.cz/"), ())
    assert not is_listed(target("https://a.cz/"), ("", "*", "*."))
