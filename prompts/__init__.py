"""The prompts: text files, one folder per prompt, and the few lines that load them and fill them in.

A prompt's folder holds ``system.md.j2`` and ``user.md.j2``. The first begins with a front matter that states the
prompt's version. What people or files outside wrote reaches a model only as JSON inside a fence (see ``fence.py``).
"""

from __future__ import annotations

from prompts.load import Prompt, PromptRef, load

__all__ = ["Prompt", "PromptRef", "load"]
