"""What the name of a file tells, and what it hides: kinds that run when they are opened, endings that deceive."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum


class Risk(StrEnum):
    """What a file is that does more than show itself when it is opened."""

    PROGRAM = "program"
    INSTALLER = "installer"
    SCRIPT = "script"
    SHORTCUT = "shortcut"
    SETTINGS = "settings"
    MACROS = "macros"
    PAGE = "page"
    DISK = "disk"


_ENDINGS: Mapping[Risk, str] = {
    Risk.PROGRAM: "exe com bat cmd pif scr cpl hta jar gadget app application tool run bin appimage dll ocx xll wll"
    " jnlp xbap vsto shs",
    Risk.INSTALLER: "msi msp msix msixbundle appx appxbundle deb rpm dmg pkg apk ipa flatpakref snap"
    " msu mpkg flatpak ppkg xpi crx oxt",
    Risk.SCRIPT: "js jse mjs vbs vbe vb wsf wsh wsc sct ps1 psm1 psd1 ps1xml sh bash zsh csh ksh command py pyw pyz pyc"
    " pl rb php lua tcl applescript scpt workflow action ahk msc mst ws wsb terminal",
    Risk.SHORTCUT: "lnk url desktop webloc website scf library-ms searchconnector-ms rdp appref-ms"
    " fileloc inetloc kdelnk",
    Risk.SETTINGS: "reg inf settingcontent-ms diagcab theme",
    Risk.MACROS: "docm dotm xlsm xltm xlsb xlam xla pptm potm ppam ppsm sldm odb mdb accdb ade slk iqy mde adp",
    Risk.PAGE: "html htm xhtml xht shtml mht mhtml svg svgz chm hlp",
    Risk.DISK: "iso img vhd vhdx vmdk",
}
_RISKS = {ending: risk for risk, endings in _ENDINGS.items() for ending in endings.split()}
#: Endings that people take for a harmless file.
_HARMLESS = frozenset({
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "txt", "csv", "log", "eml", "jpg",
    "jpeg", "png", "gif", "webp", "bmp", "tif", "tiff", "heic", "mp3", "mp4", "avi", "mov", "wav", "zip", "rar", "7z",
    "gz",
})  # fmt: skip
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_HIDDEN = re.compile(
    "[\xad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\U000e0000-\U000e007f]"
)
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\ud800-\udfff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|\s|$)", re.IGNORECASE)
_LONGEST, _LONGEST_BYTES, _LONGEST_ENDING = 120, 180, 16


def seen(name: str) -> str:
    """A name as it is: marks that turn text around are told by "_", other marks that nobody sees are left out."""
    return _HIDDEN.sub("", _TURNS.sub("_", name))


def safe_name(name: str, fallback: str = "file") -> str:
    """A file name that is one plain name on every system; its ending is kept."""
    plain = _UNSAFE.sub("_", seen(name.replace("\\", "/").rsplit("/", 1)[-1]))
    plain = " ".join(plain.split()).strip(" .")
    if not plain:
        return fallback
    if _RESERVED.match(plain):
        plain = "_" + plain
    stem, dot, ending = plain.rpartition(".")
    if not dot or not stem or len(ending) > _LONGEST_ENDING:
        return _fitting(plain, _LONGEST).strip(" .")
    return f"{_fitting(stem, _LONGEST - len(ending) - 1)}.{ending}"


def ending_of(name: str) -> str:
    """The ending that the system goes by, in small letters, "" where there is none."""
    return safe_name(name).rpartition(".")[2].lower() if "." in safe_name(name) else ""


def risk_of(name: str) -> Risk | None:
    """What a file of this name may do when it is opened, None where it only shows itself."""
    return _RISKS.get(ending_of(name))


def claimed_ending(name: str) -> str:
    """The harmless ending that stands before the real one of a file that runs ("invoice.pdf.exe": "pdf"), else ""."""
    before = safe_name(name).rpartition(".")[0].strip(" ._-").rpartition(".")[2].lower()
    return before if risk_of(name) and before in _HARMLESS and "." in safe_name(name).rpartition(".")[0] else ""


def _fitting(text: str, most: int) -> str:
    """The beginning of a text that takes no more bytes than most systems allow."""
    return text[:most].encode("utf-8")[:_LONGEST_BYTES].decode("utf-8", "ignore").rstrip(" .") or "_"
