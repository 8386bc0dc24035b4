"""Reminders as a real mail parser and a real SMTP server on loopback see them."""

import email
import smtplib
import socket
from email import policy

import pytest
from aiosmtpd.controller import Controller
from conftest import DAY, SETTINGS, document, municipality, styr


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


def remind(content, folder, day=DAY, status=0):
    return styr("remind", "--content", content, "--date", day, "--out", folder / "ut",
                "--state", folder / "minne.json", "--quiet", status=status)


def letters(folder):
    return {path.name: email.message_from_bytes(path.read_bytes(), policy=policy.default)
            for path in sorted((folder / "ut").glob("*.eml"))}


def words(message):
    return message.get_body(("plain",)).get_content()


def test_a_letter_that_was_not_sent_is_not_replaced_by_another(tmp_path):
    content = municipality(tmp_path, {"dokument/ett.md": document("giltig-till: 2026-12-01", title="Ett")})
    remind(content, tmp_path)
    municipality(tmp_path, {"dokument/tva.md": document("giltig-till: 2026-12-02", title="Två")})
    remind(content, tmp_path)
    found = letters(tmp_path)
    assert list(found) == ["2026-11-20-utan-ansvarig-2.eml", "2026-11-20-utan-ansvarig.eml"]
    assert "Två går ut" in words(found["2026-11-20-utan-ansvarig-2.eml"])
    assert "Ett går ut" in words(found["2026-11-20-utan-ansvarig.eml"])


def test_the_words_of_an_owner_are_no_path(tmp_path):
    (tmp_path / "ut/2026-11-20-x").mkdir(parents=True)
    content = municipality(tmp_path, {
        "dokument/ett.md": document("giltig-till: 2026-12-01", "dokumentansvarig: x/../../../bort"),
        "dokument/tva.md": document("giltig-till: 2026-12-01", "dokumentansvarig: Kultur/fritid"),
    })
    remind(content, tmp_path)
    assert list(letters(tmp_path)) == ["2026-11-20-kultur-fritid.eml", "2026-11-20-x-bort.eml"]
    assert not list(tmp_path.rglob("bort.eml")) and not list(tmp_path.parent.glob("*.eml"))


def test_one_who_cannot_be_reached_stops_nobody_else_and_is_loud(tmp_path):
    content = municipality(tmp_path, {
        "organisation.yml": "- { id: a, namn: A-kontoret, slag: förvaltning, e-post: a@prov.example }\n"
                            "- { id: b, namn: B-kontoret, slag: förvaltning }\n",
        "dokument/ett.md": document("giltig-till: 2026-12-01", "dokumentansvarig: a"),
        "dokument/tva.md": document("giltig-till: 2026-12-01", "dokumentansvarig: b"),
    }, settings=SETTINGS.replace(", e-post: kontakt@prov.example", ""))
    for _ in range(2):
        remind(content, tmp_path, status=2)
    assert list(letters(tmp_path)) == ["2026-11-20-a.eml"]
    (tmp_path / "ut/2026-11-20-a.eml").unlink()
    remind(content, tmp_path, day="2026-11-21", status=2)
    assert not letters(tmp_path)
    municipality(tmp_path, {})
    remind(content, tmp_path, day="2026-11-22")
    assert list(letters(tmp_path)) == ["2026-11-22-b.eml"]


def test_a_look_ahead_does_not_silence_what_is_to_come(tmp_path):
    content = municipality(tmp_path, {"dokument/ett.md": document("giltig-till: 2026-12-31")})
    remind(content, tmp_path, day="2027-06-01")
    assert list(letters(tmp_path)) == ["2027-06-01-utan-ansvarig.eml"]
    remind(content, tmp_path, day="2026-11-21")
    assert "2026-11-21-utan-ansvarig.eml" in letters(tmp_path)


@pytest.mark.parametrize("address", ["k@prov.example\\r\\nBcc: ond@x.example", "inte en adress",
                                     "a@x.example, b@x.example", "åsa@prov.example", "k@malmö.example"])
def test_what_is_no_address_is_a_finding_and_no_header(address, tmp_path):
    content = municipality(
        tmp_path, {"dokument/ett.md": document("giltig-till: 2026-12-01")},
        settings=SETTINGS.replace("kontakt@prov.example", f'"{address}"'))
    report = styr("check", "--content", content, "--date", DAY, status=1)
    assert "är ingen e-postadress [unreadable-value]" in report
    remind(content, tmp_path, status=2)
    assert not letters(tmp_path)
