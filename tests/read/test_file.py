"""The file: which files are read at all, and which bytes a parser gets to see."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from types import SimpleNamespace

import pytest

from kzfacts.read import file


def refusal(action, *arguments):
    with pytest.raises(file.Unreadable) as caught:
        action(*arguments)
    (problem,) = caught.value.args
    return tuple(problem)


def test_a_regular_file_is_read_whole(write):
    assert file.read(write("sources: []\n")) == b"sources: []\n"


def test_a_link_to_a_file_is_followed(write, tmp_path):
    (tmp_path / "link").symlink_to(write("x"))
    assert file.read(str(tmp_path / "link")) == b"x"


def test_an_empty_file_has_no_bytes(write):
    assert file.read(write("")) == b""


def test_a_file_of_16_mib_is_read_and_a_larger_one_refused(write):
    assert len(file.read(write(b"#" * file.MAX_BYTES))) == 16 * 1024 * 1024
    larger = write(b"#" * (file.MAX_BYTES + 1))
    assert refusal(file.read, larger) == (0, 1, "larger than 16 MiB")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("", "no such file"),
        ("no/such/file.yaml", "no such file"),
        ("pyproject.toml/facts.yaml", "not a directory"),
        ("x" * 5000, "file name too long"),
        ("a\0b", "not the name of a file"),
        (".", "not a regular file"),
        ("/dev/null", "not a regular file"),
        ("/dev/zero", "not a regular file"),
    ],
)
def test_what_is_no_file_is_refused_in_one_line(path, message, monkeypatch, request):
    monkeypatch.chdir(request.config.rootpath)
    assert refusal(file.read, path) == (0, 1, message)


def test_a_fifo_is_refused_without_waiting_for_a_writer(tmp_path):
    path = str(tmp_path / "fifo")
    os.mkfifo(path)
    assert refusal(file.read, path) == (0, 1, "an empty pipe")


@pytest.fixture(params=["a name", "stdin"])
def piped(request, monkeypatch):
    """Give a function that reads what another process writes to a pipe, by and by."""

    def read(script: str) -> bytes:
        command = ["bash", "-c", script]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            descriptor = writer.stdout.fileno()
            if request.param == "stdin":
                monkeypatch.setattr(sys, "stdin", writer.stdout)
                return file.read("-")
            return file.read(f"/dev/fd/{descriptor}")

    return read


@pytest.mark.parametrize(
    ("script", "data"),
    [
        ("printf sources", b"sources"),
        ("printf sour; sleep 0.1; printf ces", b"sources"),
        ("sleep 0.1; printf sources", b"sources"),
        (f"head -c {file.MAX_BYTES} /dev/zero", b"\0" * file.MAX_BYTES),
    ],
)
def test_a_pipe_is_read_to_its_end(piped, script, data):
    assert piped(script) == data


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("true", "an empty pipe"),
        (f"head -c {file.MAX_BYTES + 1} /dev/zero", "larger than 16 MiB"),
        ("cat /dev/zero", "larger than 16 MiB"),
    ],
)
def test_a_pipe_of_nothing_or_without_end_is_refused(piped, script, message):
    assert refusal(piped, script) == (0, 1, message)


@pytest.mark.parametrize(
    ("source", "message"), [("/dev/null", "not a regular file"), ("/", "not a regular file")]
)
def test_a_stdin_that_is_neither_a_file_nor_a_pipe_is_refused(source, message, monkeypatch):
    descriptor = os.open(source, os.O_RDONLY)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(fileno=lambda: descriptor))
    assert refusal(file.read, "-") == (0, 1, message)
    os.close(descriptor)


def test_a_file_as_stdin_is_read_and_a_closed_one_refused(write, monkeypatch):
    with open(write("sources"), encoding="utf-8") as source:
        monkeypatch.setattr(sys, "stdin", source)
        assert file.read("-") == b"sources"
    monkeypatch.setattr(sys, "stdin", None)
    assert refusal(file.read, "-") == (0, 1, "stdin is closed")


def test_a_socket_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        assert refusal(file.read, "socket") == (0, 1, "no such device or address")


def test_a_link_to_itself_is_refused(tmp_path):
    path = tmp_path / "loop"
    path.symlink_to(path)
    assert refusal(file.read, str(path)) == (0, 1, "too many levels of symbolic links")


def test_no_descriptor_stays_open(write, tmp_path):
    before = len(os.listdir("/proc/self/fd"))
    file.read(write("x"))
    refusal(file.read, str(tmp_path))
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
    assert file.checked(data) == passed


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
    assert refusal(file.checked, data) == (line, column, "not UTF-8")


@pytest.mark.parametrize(
    ("text", "line", "column", "character"),
    [
        ("\0", 1, 1, "the character U+0000"),
        ("a\tb", 1, 2, "a tab"),
        ("a\n\tb", 2, 1, "a tab"),
        ("a\rb", 1, 2, "the character U+000D"),
        ("a\x1b[2J", 1, 2, "the character U+001B"),
        ("a\n\nқ\x7f", 3, 2, "the character U+007F"),
        ("a\x85", 1, 2, "the character U+0085"),
        ("a\r\nb\u2028", 2, 2, "the character U+2028"),
        ("# \u202e", 1, 3, "the character U+202E"),
        ("a\u200bb", 1, 2, "the character U+200B"),
        ("\ufeff\ufeffa", 1, 1, "the character U+FEFF"),
        ("a\ufeff", 1, 2, "the character U+FEFF"),
        ("a\uffff", 1, 2, "the character U+FFFF"),
        ("a\U000e0041", 1, 2, "the character U+E0041"),
    ],
)
def test_a_character_that_deceives_is_refused_with_its_place(text, line, column, character):
    message = f"{character} is not allowed"
    assert refusal(file.checked, text.encode()) == (line, column, message)
