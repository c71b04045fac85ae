"""Plain text with format=flowed (RFC 3676) as the lines its writer meant."""

from __future__ import annotations

_SIGNATURE = "-- "


def unflow(text: str, delete_space: bool) -> str:
    """Join the soft-broken lines of flowed text (line ends LF); `delete_space` is its parameter DelSp=yes."""
    out: list[str] = []
    open_depth = -1
    for line in text.split("\n"):
        content = line.lstrip(">")
        depth = len(line) - len(content)
        content = content.removeprefix(" ")
        is_soft = content.endswith(" ") and content != _SIGNATURE
        if is_soft and delete_space:
            content = content[:-1]
        if depth == open_depth and content != _SIGNATURE:
            out.append(content)
        else:
            out.append("\n" + ">" * depth + (" " if depth else "") + content)
        open_depth = depth if is_soft else -1
    return "".join(out).removeprefix("\n")
