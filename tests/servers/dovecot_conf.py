"""The settings of a throw-away Dovecot 2.3: all below one folder, on loopback, as root or as a plain user."""

from __future__ import annotations

import base64
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.servers.certificates import Certificate
from tests.servers.tokens import KEY

if sys.platform != "win32":
    import grp
    import pwd

_SETTINGS = """
base_dir = {base}/run
state_dir = {base}/state
log_path = {base}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <{chain}
ssl_key = <{key}
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2 oauthbearer
# Else every wrong password takes two seconds, and the next ones longer and longer (the penalty below).
auth_failure_delay = 0
default_internal_user = {internal}
default_internal_group = {group}
default_login_user = {login}
default_vsz_limit = 1G
first_valid_uid = 1
mail_location = maildir:{base}/mail/%u
mail_fsync = never
mail_max_userip_connections = 50
hostname = localhost
postmaster_address = postmaster@localhost
recipient_delimiter = +
lmtp_save_to_detail_mailbox = no
# A file for each user: one for all is read again only once a second.
passdb {{
  driver = passwd-file
  mechanisms = plain login
  args = scheme=PLAIN username_format=%u {base}/users/%u
}}
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {base}/oauth2.conf
}}
userdb {{
  driver = passwd-file
  args = username_format=%u {base}/users/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Sent {{
    auto = create
    special_use = \\Sent
  }}
  mailbox Junk {{
    auto = create
    special_use = \\Junk
  }}
}}
# Nothing is chrooted: a plain user may not.
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service auth {{
  unix_listener auth-userdb {{
    mode = 0600
    user = {mailman}
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  user = {mailman}
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
"""
_TOKENS = """
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={base}/keys/
username_attribute = sub
"""


@dataclass(frozen=True)
class Ports:
    """Where it listens: plain and STARTTLS, TLS, and for mail that comes in."""

    imap: int
    imaps: int
    lmtp: int


def write(base: Path, ports: Ports, certificate: Certificate) -> Path:
    """Write the settings below a folder; returns the file."""
    me, mailman = pwd.getpwuid(os.geteuid()), _mailman()
    # Debian's package makes these two; a plain user is all of them in one.
    internal, login = ("dovecot", "dovenull") if os.geteuid() == 0 else (me.pw_name, me.pw_name)
    for name in ("run", "state", "mail", "users", "keys/default/HS256"):
        (base / name).mkdir(parents=True)
    os.chown(base / "mail", mailman.pw_uid, mailman.pw_gid)
    (base / "oauth2.conf").write_text(_TOKENS.format(base=base))
    (base / "keys/default/HS256/default").write_bytes(base64.b64encode(KEY))
    values = {"base": base, "chain": certificate.chain, "key": certificate.key, "mailman": mailman.pw_name}
    group = grp.getgrgid(pwd.getpwnam(internal).pw_gid).gr_name
    people = {"internal": internal, "login": login, "group": group}
    path = base / "dovecot.conf"
    path.write_text(_SETTINGS.format(**values, **people, **vars(ports)))
    return path


def add_user(base: Path, name: str, password: str) -> None:
    """Add a user; the line has all seven fields, else LMTP finds nobody."""
    mailman = _mailman()
    line = f"{name}:{{PLAIN}}{password}:{mailman.pw_uid}:{mailman.pw_gid}::{base}/mail/{name}::\n"
    (base / "users" / name).write_text(line, encoding="utf-8")


def _mailman() -> pwd.struct_passwd:
    """Whom the mail belongs to: never root."""
    return pwd.getpwnam("mail") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
