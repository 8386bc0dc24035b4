"""Reminders as a real mail parser and a real SMTP server on loopback see them."""

import email
import smtplib
import socket
from email import policy

import pytest
from aiosmtpd.controller import Controller
from conftest import DAY, styr


@pytest.fixture(scope="module")
def mails(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mail")
    styr("remind", "--date", DAY, "--out", folder / "out", "--state", folder / "state.json", "--quiet")
    return sorted((folder / "out").glob("*.eml"))


def test_each_owner_with_something_to_do_gets_one_mail(mails):
    assert [mail.name for mail in mails] == [
        "2026-11-20-kulturforvaltningen.eml",
        "2026-11-20-utan-ansvarig.eml",
    ]


def test_a_mail_is_ascii_in_short_lines_that_end_with_crlf(mails):
    for mail in mails:
        raw = mail.read_bytes()
        assert raw.isascii()
        assert b"\n" not in raw.replace(b"\r\n", b"")
        assert all(len(line) <= 78 for line in raw.split(b"\r\n"))


def test_a_mail_parser_finds_no_defect_and_reads_the_swedish(mails):
    message = email.message_from_bytes(mails[0].read_bytes(), policy=policy.default)
    assert not message.defects
    assert message["Subject"] == (
        "Kulturförvaltningens verksamhetsplan 2024 gick ut den 31 december 2024"
    )
    assert message["To"].addresses[0].display_name == "Kulturförvaltningen"
    plain, html = (message.get_body((kind,)).get_content() for kind in ("plain", "html"))
    for text in (plain, html):
        assert "gick ut den 31 december 2024" in text
        assert "https://styrning.helsingborg.se/dokument/" in text


def test_the_message_id_is_the_same_for_the_same_letter(mails, tmp_path):
    styr("remind", "--date", DAY, "--out", tmp_path / "again", "--quiet")
    for mail in mails:
        assert (tmp_path / "again" / mail.name).read_bytes() == mail.read_bytes()


def test_nothing_is_said_twice(mails, tmp_path):
    state = tmp_path / "state.json"
    styr("remind", "--date", DAY, "--out", tmp_path / "a", "--state", state, "--quiet")
    styr("remind", "--date", "2026-11-21", "--out", tmp_path / "b", "--state", state, "--quiet")
    assert list((tmp_path / "a").glob("*.eml")) and not list((tmp_path / "b").glob("*.eml"))


class Inbox:
    def __init__(self):
        self.messages = []

    async def handle_DATA(self, server, session, envelope):
        self.messages.append((envelope.rcpt_tos, envelope.content))
        return "250 OK"


def test_an_smtp_server_receives_what_was_written(mails):
    inbox = Inbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = Controller(inbox, hostname="127.0.0.1", port=port)
    server.start()
    try:
        with smtplib.SMTP("127.0.0.1", port) as client:
            for mail in mails:
                message = email.message_from_bytes(mail.read_bytes(), policy=policy.SMTP)
                client.send_message(message)
    finally:
        server.stop()
    assert [to for to, _ in inbox.messages] == [["kontaktcenter@helsingborg.se"]] * 2
    subjects = [
        email.message_from_bytes(content, policy=policy.default)["Subject"]
        for _, content in inbox.messages
    ]
    assert "Plan för lika möjligheter 2022–2025 gick ut" in subjects[1]
