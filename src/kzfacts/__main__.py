"""The entry point of ``kzfacts`` and ``python -m kzfacts``."""

import gc
import os
import signal
import sys


def run() -> None:
    """Answer one request and leave at once: nothing is left to be cleaned up."""
    gc.disable()  # a run is too short for its garbage to matter
    code = main()
    os._exit(code)  # what was written has been flushed; an orderly exit would free each object


def main() -> int:
    """Answer one request and give its exit code."""
    for name in ("SIGINT", "SIGPIPE"):  # Ctrl-C or a closed pipe ends the run quietly
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)

    from .render import output

    output.prepare()
    return output.finish(_answer(list(map(_as_utf8, sys.argv[1:]))))


def _answer(arguments: list[str]) -> int:
    """Run the command line: the one place where a failure becomes a line and a code."""
    from .errors import KzfactsError
    from .render.output import broken, say

    try:
        from .cli import app

        return app.run(arguments)
    except KzfactsError as error:
        say(str(error))
        return error.exit_code
    except SystemExit as error:  # how Typer ends after it has shown a completion script
        return int(error.code or 0)
    except OSError as error:  # help is printed by Typer, everything else by ``output``
        return broken(error)
    except Exception as error:
        if os.environ.get("KZFACTS_DEBUG"):
            raise
        usage = getattr(error, "format_message", None)  # Typer's and Click's errors have one
        say(usage() if usage else f"kzfacts failed: {type(error).__name__}: {error}")
        return int(getattr(error, "exit_code", 1))


def _as_utf8(argument: str) -> str:
    """Read an argument as UTF-8 even where the locale says otherwise."""
    try:
        return os.fsencode(argument).decode()
    except UnicodeError:
        return argument


if __name__ == "__main__":
    run()
