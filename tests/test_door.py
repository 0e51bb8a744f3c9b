"""The door: which files are read at all, and which bytes a parser gets to see."""

from __future__ import annotations

import os
import socket

import pytest

from kzfacts import door


def refusal(action, *arguments):
    with pytest.raises(door.Unreadable) as caught:
        action(*arguments)
    (problem,) = caught.value.args
    return tuple(problem)


def test_a_regular_file_is_read_whole(write):
    assert door.read(write("sources: []\n")) == b"sources: []\n"


def test_a_link_to_a_file_is_followed(write, tmp_path):
    (tmp_path / "link").symlink_to(write("x"))
    assert door.read(str(tmp_path / "link")) == b"x"


def test_an_empty_file_has_no_bytes(write):
    assert door.read(write("")) == b""


def test_a_file_of_16_mib_is_read_and_a_larger_one_refused(write):
    assert len(door.read(write(b"#" * door.MAX_BYTES))) == 16 * 1024 * 1024
    larger = write(b"#" * (door.MAX_BYTES + 1))
    assert refusal(door.read, larger) == (1, 1, "larger than 16 MiB")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("", "No such file or directory"),
        ("no/such/file.yaml", "No such file or directory"),
        ("pyproject.toml/facts.yaml", "Not a directory"),
        ("x" * 5000, "File name too long"),
        ("a\0b", "not the name of a file"),
        (".", "not a regular file"),
        ("/dev/null", "not a regular file"),
        ("/dev/zero", "not a regular file"),
    ],
)
def test_what_is_no_file_is_refused_in_one_line(path, message, monkeypatch, request):
    monkeypatch.chdir(request.config.rootpath)
    assert refusal(door.read, path) == (1, 1, message)


def test_a_fifo_is_refused_without_waiting_for_a_writer(tmp_path):
    path = str(tmp_path / "fifo")
    os.mkfifo(path)
    assert refusal(door.read, path) == (1, 1, "not a regular file")


def test_a_socket_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        assert refusal(door.read, "socket") == (1, 1, "No such device or address")


def test_a_link_to_itself_is_refused(tmp_path):
    path = tmp_path / "loop"
    path.symlink_to(path)
    assert refusal(door.read, str(path)) == (1, 1, "Too many levels of symbolic links")


def test_no_descriptor_stays_open(write, tmp_path):
    before = len(os.listdir("/proc/self/fd"))
    door.read(write("x"))
    refusal(door.read, str(tmp_path))
    assert len(os.listdir("/proc/self/fd")) == before


@pytest.mark.parametrize(
    ("data", "passed"),
    [
        (b"", b""),
        (b"a\nb\r\n", b"a\nb\r\n"),
        ("Қарағанды ₸".encode(), "Қарағанды ₸".encode()),
        (b"\xef\xbb\xbfa", b"a"),
    ],
)
def test_utf_8_passes_without_its_mark(data, passed):
    assert door.checked(data) == passed


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff", 1, 1),
        (b"\xef\xbb\xbf\xff", 1, 1),
        ("a\nқб".encode() + b"\xe9\n", 2, 3),
        (b"a\r\nb\r\n\x80", 3, 1),
        ("a".encode("utf-16"), 1, 1),
        (b"a\xed\xa0\x80", 1, 2),
        (b"a\xc0\xaf", 1, 2),
        (b"ab\xf4\x90\x80\x80", 1, 3),
        ("қ".encode()[:1], 1, 1),
        ("город".encode("cp1251"), 1, 1),
    ],
)
def test_what_is_not_utf_8_is_refused_with_its_place(data, line, column):
    assert refusal(door.checked, data) == (line, column, "not UTF-8")


@pytest.mark.parametrize(
    ("text", "line", "column", "character"),
    [
        ("\0", 1, 1, "U+0000"),
        ("a\tb", 1, 2, "U+0009"),
        ("a\n\tb", 2, 1, "U+0009"),
        ("a\rb", 1, 2, "U+000D"),
        ("a\x1b[2J", 1, 2, "U+001B"),
        ("a\n\nқ\x7f", 3, 2, "U+007F"),
        ("a\x85", 1, 2, "U+0085"),
        ("a\r\nb\u2028", 2, 2, "U+2028"),
        ("# \u202e", 1, 3, "U+202E"),
        ("a\u200bb", 1, 2, "U+200B"),
        ("\ufeff\ufeffa", 1, 1, "U+FEFF"),
        ("a\ufeff", 1, 2, "U+FEFF"),
        ("a\uffff", 1, 2, "U+FFFF"),
        ("a\U000e0041", 1, 2, "U+E0041"),
    ],
)
def test_a_character_that_deceives_is_refused_with_its_place(text, line, column, character):
    message = f"the character {character} is not allowed"
    assert refusal(door.checked, text.encode()) == (line, column, message)
