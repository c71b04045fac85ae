from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from deskapp.ui.shell.dropping import mail_paths


def test_folders_and_mail_files_are_taken_and_nothing_else(tmp_path: Path) -> None:
    names = ["a.eml", "B.MBOX", "Inbox", "cat.jpg", "c.msg"]
    for name in names:
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "Maildir.old").mkdir()
    data = QMimeData()
    data.setUrls(
        [QUrl.fromLocalFile(str(tmp_path / name)) for name in [*names, "Maildir.old"]]
        + [QUrl("https://mail.example/x.eml")]
    )
    assert [Path(path).name for path in mail_paths(data)] == ["a.eml", "B.MBOX", "Inbox", "c.msg", "Maildir.old"]


def test_text_is_no_mail() -> None:
    data = QMimeData()
    data.setText("/home/jana/a.eml")
    assert mail_paths(data) == []
