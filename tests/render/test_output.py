"""The one way out: stdout, files and messages."""

import os
import stat
from pathlib import Path
from threading import Thread

import pytest
from conftest import ROOT, run, shell

from kzfacts.errors import OutputError
from kzfacts.render import output

SAMPLE = "tests/sample.yaml"


def test_stdout_gets_the_text_as_utf_8(capfdbinary):
    output.write("Қарағанды\n")
    assert capfdbinary.readouterr().out == "Қарағанды\n".encode()


def test_a_byte_order_mark_is_written_on_request_alone(capfdbinary):
    output.write("a\n", bom=True)
    assert capfdbinary.readouterr().out == b"\xef\xbb\xbfa\n"


def test_a_file_gets_the_text_as_utf_8(tmp_path: Path):
    output.write("Қ\n", str(tmp_path / "a.csv"))
    assert (tmp_path / "a.csv").read_bytes() == "Қ\n".encode()
    assert os.listdir(tmp_path) == ["a.csv"]


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path):
    file = tmp_path / "a.csv"
    file.write_text("old")
    file.chmod(0o640)
    output.write("new", str(file))
    assert file.read_text() == "new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_new_file_has_the_permissions_that_the_umask_leaves(tmp_path: Path):
    before = os.umask(0o027)
    try:
        output.write("new", str(tmp_path / "a.csv"))
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.csv").stat().st_mode) == 0o640


def test_a_link_stays_a_link_and_what_it_points_to_is_replaced(tmp_path: Path):
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("real.csv")
    output.write("new", str(tmp_path / "link.csv"))
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text() == "new"


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, monkeypatch):
    file = tmp_path / "a.csv"
    file.write_text("old")

    def full(descriptor: int, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OutputError, match=r"cannot write .*a\.csv: No space left on device"):
        output.write("new", str(file))
    monkeypatch.undo()
    assert file.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.csv"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [(".", "is a directory"), ("no/a.csv", "No such file or directory"), ("a\0b", "null byte")],
)
def test_a_path_that_cannot_be_written_is_an_error_of_one_line(path, reason, tmp_path):
    with pytest.raises(OutputError) as caught:
        output.write("new", f"{tmp_path}/{path}")
    assert str(caught.value).startswith("cannot write ")
    assert "\n" not in str(caught.value)
    if "\0" not in path:
        assert str(caught.value).endswith(reason)


def test_a_file_of_another_kind_is_written_to_and_not_replaced():
    output.write("gone\n", "/dev/null")
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


def test_a_full_device_is_an_error():
    with pytest.raises(OutputError, match="cannot write /dev/full: No space left on device"):
        output.write("x", "/dev/full")


def test_an_answer_larger_than_a_pipe_arrives_whole():
    read, write = os.pipe()
    os.set_blocking(write, False)
    data = b"x" * 300_000
    writer = Thread(target=lambda: (output._write_all(write, data), os.close(write)))
    writer.start()
    with open(read, "rb") as pipe:
        assert pipe.read() == data
    writer.join()


def test_messages_are_lines_on_stderr(capfd):
    output.say("one\ntwo")
    assert capfd.readouterr() == ("", "one\ntwo\n")


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("a\x1b[2Jb", r"a\x1b[2Jb"),
        ("a\tb\rc", r"a\tb\rc"),
        ("a\u202eb", r"a\u202eb"),
        ("a\x00b", r"a\x00b"),
        ("a\udc80b", r"a\udc80b"),
        ("Қ ₸ — “x”", "Қ ₸ — “x”"),
    ],
)
def test_what_a_terminal_could_misread_is_escaped(message: str, shown: str, capfd):
    output.say(message)
    assert capfd.readouterr().err == f"{shown}\n"


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.csv", "id,"),
        ("a.tsv", "id\t"),
        ("a.json", "[\n{"),
        ("a.jsonl", "{"),
        ("a.ndjson", "{"),
        ("a.md", "# Sources\n"),
        ("a.markdown", "# Sources\n"),
        ("a.html", "<!doctype html>"),
        ("a.htm", "<!doctype html>"),
        ("a.HTML", "<!doctype html>"),
        ("a.txt", "Sources\n"),
        ("csv", "id,"),
    ],
)
def test_the_suffix_of_the_file_is_the_format(name: str, begins: str, tmp_path: Path):
    done = run("sources", "-o", str(tmp_path / name), KZFACTS_FILE=SAMPLE)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert (tmp_path / name).read_text("utf-8").startswith(begins)


def test_a_format_that_is_asked_for_goes_before_the_suffix(tmp_path: Path):
    run("sources", "-f", "json", "-o", str(tmp_path / "a.csv"), KZFACTS_FILE=SAMPLE)
    assert (tmp_path / "a.csv").read_text("utf-8").startswith("[\n")


def test_a_faulty_request_leaves_the_old_file(tmp_path: Path):
    file = tmp_path / "a.csv"
    file.write_text("old")
    assert run("sector", "nowhere", "-o", str(file), KZFACTS_FILE=SAMPLE).code == 2
    assert run("search", "nowhere", "-o", str(file), KZFACTS_FILE=SAMPLE).code == 1
    assert file.read_text() == "old"


def test_a_hyphen_for_a_file_is_stdout():
    done = run("sources", "-o", "-", KZFACTS_FILE=SAMPLE)
    assert done.out.startswith("id,title,")
    assert done == run("sources", KZFACTS_FILE=SAMPLE)


def test_an_empty_name_of_a_file_is_refused_by_name():
    done = run("sources", "-o", "", KZFACTS_FILE=SAMPLE)
    assert done.code != 0
    assert "stdout" not in done.err


def test_the_facts_file_itself_can_be_read_while_its_answer_is_written(tmp_path: Path):
    copied = tmp_path / "facts.txt"
    copied.write_bytes((ROOT / SAMPLE).read_bytes())
    assert run("sources", "--facts", str(copied), "-o", str(copied)).code == 0
    assert copied.read_text("utf-8").startswith("Sources\n")


def test_bom_goes_before_the_header_in_pipes_and_files(tmp_path: Path):
    run("sources", "--bom", "-o", str(tmp_path / "a.csv"), KZFACTS_FILE=SAMPLE)
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfid,title,")
    assert content.decode() == run("sources", "--bom", KZFACTS_FILE=SAMPLE).out


def test_remarks_stay_out_of_the_data():
    done = shell(f"KZFACTS_FILE={SAMPLE} kzfacts growth 2>/dev/null")
    assert "earlier years" not in done.out
    assert done.err == ""
