"""The one way out: finished bytes to stdout, a file or a folder, and messages to stderr."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

from ..errors import OutputError, visible

_STREAMS = (b"/dev/stderr", b"/dev/fd/", b"/proc/self/fd/")  # open files: others write there too


def write(made: str | bytes, path: str | None = None, bom: bool = False) -> None:
    """Write an answer, text as UTF-8, in one go, to stdout or in place of the file at ``path``."""
    data = made if isinstance(made, bytes) else (("\ufeff" if bom else "") + made).encode("utf-8")
    if path is not None:
        return save(data, path)
    try:
        _write_all(sys.stdout.fileno(), data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is closed"
        raise OutputError(f"cannot write to stdout: {reason}") from error


def save(made: bytes | Mapping[str, bytes], path: str) -> None:
    """Write a file in place of the one at ``path``, or a folder of files by their names.

    A folder takes the place of one that holds nothing but files of the same names.
    """
    name = path.encode("utf-8", "surrogateescape")  # whatever the locale
    try:
        _replace(name, made) if isinstance(made, bytes) else _replace_folder(name, made)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not the name of a file"
        raise OutputError(f"cannot write {path}: {reason}") from error


def create(text: str, path: str) -> None:
    """Write a new file as UTF-8; refuse one that exists."""
    try:
        name = path.encode("utf-8", "surrogateescape")
        descriptor = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        try:
            _write_all(descriptor, text.encode("utf-8"))
        finally:
            os.close(descriptor)
    except FileExistsError:
        raise OutputError(f"{path}: it exists already, and is left as it is") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not the name of a file"
        raise OutputError(f"cannot write {path}: {reason}") from error


def browse(address: str) -> None:
    """Open a web page in the browser of whoever asks."""
    import webbrowser

    if not webbrowser.open(address):
        raise OutputError(f"no browser could be started for {address}")


def prepare() -> None:
    """Make stdout take any text, and a closed one fail when it is written to."""
    if sys.stdout is None:
        sys.stdout = io.StringIO()  # has no descriptor, and keeps what help would print
    elif isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def finish(code: int) -> int:
    """Flush what help has printed; give the exit code, 1 if it could not be written."""
    try:
        sys.stdout.flush()
    except OSError as error:
        return broken(error)
    if isinstance(sys.stdout, io.StringIO) and sys.stdout.getvalue():
        say("cannot write to stdout: it is closed")
        return 1
    return code


def broken(error: OSError) -> int:
    """Say that stdout cannot be written to, and give up on what it still holds."""
    say(f"cannot write to stdout: {error.strerror}")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def say(message: str) -> None:
    """Print a message on stderr, its control characters escaped; a closed stderr is no error."""
    if sys.stderr is None:
        return
    lines = message.split("\n")
    text = "".join("".join(map(visible, line)) + "\n" for line in lines)
    with suppress(OSError, ValueError):
        os.write(sys.stderr.fileno(), text.encode("utf-8", "backslashreplace"))


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        try:
            rest = rest[os.write(descriptor, rest) :]
        except BlockingIOError:  # noqa: PERF203 - each write may find a full pipe
            from select import select

            select([], [descriptor], [])


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let signals wait while a half-written file exists."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    waiting = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, waiting)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _replace(path: bytes, data: bytes) -> None:
    """Write beside the file and rename, so that a failure leaves the old file as it was."""
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None and (path.startswith(_STREAMS) or not stat.S_ISREG(mode)):
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(None, "is a directory")
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_NONBLOCK)
        try:
            return _write_all(descriptor, data)
        finally:
            os.close(descriptor)
    path = os.path.realpath(path)
    temporary = _beside(path)
    with _undisturbed():
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        try:
            try:
                _write_all(descriptor, data)
                if mode is not None:
                    os.fchmod(descriptor, stat.S_IMODE(mode))
            finally:
                os.close(descriptor)
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise


def _replace_folder(path: bytes, files: Mapping[str, bytes]) -> None:
    """Write a folder beside and rename it, so that a failure leaves the old one as it was."""
    import shutil

    path = os.path.realpath(path)
    if os.path.lexists(path) and not set(os.listdir(path)) <= {name.encode() for name in files}:
        raise FileExistsError(None, "the folder holds other files, and is left as it is")
    temporary, old = _beside(path), _beside(path)
    with _undisturbed():
        try:
            os.mkdir(temporary)
            for name, data in files.items():
                with open(os.path.join(temporary, name.encode()), "xb") as file:
                    file.write(data)
            if os.path.lexists(path):
                os.rename(path, old)
            os.rename(temporary, path)
        except BaseException:
            if os.path.lexists(old) and not os.path.lexists(path):
                os.rename(old, path)
            shutil.rmtree(temporary, ignore_errors=True)
            raise
        shutil.rmtree(old, ignore_errors=True)


def _beside(path: bytes) -> bytes:
    """Give the name of what is written first, in the same folder."""
    name = f".kzfacts-{os.urandom(6).hex()}.tmp"
    return os.path.join(os.path.dirname(path), name.encode())
