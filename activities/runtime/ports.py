"""What a step type may ask of the world: one Protocol per kind of transport, and the record that holds them.

Steps get these ports and nothing else, so that a step type can be tested with fakes and cannot reach around the
wrapper (secrets, redaction, caps). Transports raise only the errors of `activities.runtime.failures`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Protocol

from plans.targets import Target


@dataclass(frozen=True, kw_only=True)
class Command:
    """A program to run. `argv` is never joined into shell text by the caller."""

    argv: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict)
    cwd: str | None = None
    stdin: bytes = b""
    become: str | None = None  # user to run as, by `sudo -n`
    timeout: float = 300.0  # seconds


@dataclass(frozen=True, kw_only=True)
class Chunk:
    """Bytes of one stream, as they came."""

    stream: int  # 1 stdout, 2 stderr
    data: bytes


@dataclass(frozen=True, kw_only=True)
class Exited:
    """The end of a command: its code, or the signal that ended it."""

    code: int | None
    signal: str = ""


class Running(Protocol):
    """A command that has certainly been handed to the target."""

    def events(self) -> AsyncIterator[Chunk | Exited]:
        """Output as it comes, then exactly one Exited."""

    async def kill(self, grace: float) -> None:
        """TERM to the process group, KILL after `grace` seconds."""


class Commands(Protocol):
    """Runs programs on a target: SSH, local; later PowerShell and containers."""

    def start(self, target: Target | None, command: Command) -> AbstractAsyncContextManager[Running]:
        """Start on the target (None: on the worker). Raises NotStarted before, ConnectionLost after the start."""


@dataclass(frozen=True, kw_only=True)
class FileInfo:
    """What is known of a path on a target."""

    size: int
    mode: int
    uid: int
    gid: int
    is_file: bool
    is_link: bool


class Files(Protocol):
    """One target's files. Every path is absolute."""

    async def info(self, path: str) -> FileInfo | None:
        """None where nothing is; never follows a last link."""

    async def read(self, path: str, limit: int) -> bytes:
        """The whole file; PayloadTooLarge above `limit` bytes."""

    async def create(self, path: str, data: bytes, mode: int) -> None:
        """Write a new file, synced to disk; Conflict where one exists."""

    async def link(self, source: str, path: str) -> None:
        """Hard-link; Conflict where `path` exists."""

    async def rename(self, source: str, path: str) -> None:
        """Atomic replace, then sync the directory where the target can."""

    async def remove(self, path: str) -> None:
        """Unlink; fine where nothing is."""

    async def chmod(self, path: str, mode: int) -> None:
        """Set the mode bits."""

    async def chown(self, path: str, uid: int, gid: int) -> None:
        """Set owner and group; -1 leaves one as it is."""

    async def identify(self, user: str | None, group: str | None) -> tuple[int, int]:
        """Names (or decimal numbers) to uid and gid; -1 for None. NotFound for an unknown name."""


class FileAccess(Protocol):
    """Opens a target's files."""

    def open(self, target: Target | None) -> AbstractAsyncContextManager[Files]:
        """SFTP, or the worker's own files for None and `connection: local`."""


@dataclass(frozen=True, kw_only=True)
class HttpRequest:
    """One HTTP exchange."""

    method: str
    url: str
    query: Sequence[tuple[str, str]] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    basic: tuple[str, str] | None = None
    client_cert: str | None = None  # path of a PEM with certificate and key
    client_key: str | None = None
    ca: str | None = None  # path of a PEM bundle; None: the system's
    redirects: int = 0
    max_body: int = 1 << 20
    timeout: float = 60.0  # seconds, over the whole exchange


@dataclass(frozen=True, kw_only=True)
class HttpResponse:
    """What came back; `body` is after decompression and within the cap."""

    status: int
    headers: Mapping[str, str]  # names in lower case
    body: bytes
    url: str


class Http(Protocol):
    """Speaks HTTP."""

    async def send(self, request: HttpRequest) -> HttpResponse:
        """One exchange. Raises NotStarted if nothing was sent, ConnectionLost afterwards."""


class Tcp(Protocol):
    """Opens plain TCP connections, for probes."""

    async def connect(self, host: str, port: int, timeout: float) -> None:  # noqa: ASYNC109 (a probe's own bound)
        """Return once connected and closed again. Raises NotStarted."""


class Secrets(Protocol):
    """Turns a reference into its value."""

    async def resolve(self, reference: str) -> str:
        """`env:NAME` or `file:PATH` to the value. Raises SecretMissing."""


@dataclass(frozen=True, kw_only=True)
class Ports:
    """Everything a step type may use."""

    commands: Commands
    files: FileAccess
    http: Http
    tcp: Tcp
    secrets: Secrets
    local_commands: bool = False  # whether a step without targets may run programs on the worker
