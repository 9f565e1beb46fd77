"""Loading a prompt's files, and filling them in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from prompts.fence import fenced

if TYPE_CHECKING:
    from jinja2 import Template

_FRONT_MATTER = re.compile(r"---\nversion: (?P<version>[0-9]+(?:\.[0-9]+)*)\n---\n")
_ROLES = ("system", "user")
_NAME = re.compile(r"[a-z][a-z_]*")
_SETTING = re.compile(r"[A-Za-z0-9äöåÄÖÅ _.-]{0,40}")


@dataclass(frozen=True, slots=True)
class PromptRef:
    """Which prompt a text came from: its name, the version it states and the hash of its files."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt's texts, ready to be filled in. ``parts`` holds (role, text of the template)."""

    ref: PromptRef
    parts: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.ref.name

    @property
    def version(self) -> str:
        """The version that the front matter states."""
        return self.ref.version

    @property
    def sha256(self) -> str:
        """Hash of the prompt's files, in hexadecimal: another word, another hash."""
        return self.ref.sha256

    def render(self, token: str, data: Mapping[str, object], **settings: str | int | bool) -> list[dict[str, str]]:
        """The messages ({"role", "content"} each) for a model.

        Args:
            token: for the fence around ``data``; random and new for each request.
            data: everything that people or files outside wrote. The templates see it only as ``{{ data }}``, fenced.
            settings: our own values, such as the language. Texts are single words or short names.

        Raises:
            ValueError: a setting is not a short plain text; or the token is no token.
            jinja2.UndefinedError: the template asks for a value that was not given.
        """
        for name, value in settings.items():
            if isinstance(value, str) and not _SETTING.fullmatch(value):
                msg = f"{name} is outside text: it belongs into data"
                raise ValueError(msg)
        values = {**settings, "token": token, "data": fenced(data, token)}
        return [{"role": role, "content": _template(text).render(values).strip()} for role, text in self.parts]


@cache
def load(name: str) -> Prompt:
    """Read a prompt's files, from the source folder or the installed package.

    Raises:
        FileNotFoundError: there is no such prompt.
        ValueError: its front matter states no version.
    """
    if not _NAME.fullmatch(name):
        raise FileNotFoundError(name)
    folder = files(__package__ or "prompts") / name
    texts = {role: (folder / f"{role}.md.j2").read_bytes().replace(b"\r\n", b"\n") for role in _ROLES}
    front = _FRONT_MATTER.match(texts["system"].decode())
    if front is None:
        msg = f"{name}/system.md.j2 states no version"
        raise ValueError(msg)
    digest = hashlib.sha256()
    for role, text in texts.items():
        digest.update(f"{role} {len(text)}\n".encode() + text)
    parts = tuple((role, text.decode()) for role, text in {**texts, "system": texts["system"][front.end() :]}.items())
    return Prompt(PromptRef(name, front["version"], digest.hexdigest()), parts)


@cache
def _template(text: str) -> Template:
    from jinja2 import StrictUndefined  # noqa: PLC0415 -- without a model no prompt is ever filled in
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415 -- likewise

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(text)
