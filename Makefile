# One word per job. Each job sets up what it needs; a second run starts at once.
# make serve | test | test-fast | test-all | check | site | dist | bench | lint | catat | mutate | hints | codes | tinjau | coverage | old

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1

.PHONY: help serve site check test test-fast test-all dist bench lint catat mutate hints codes tinjau coverage browser npm pango old lock

help:
	@sed -n 2p Makefile

$(READY): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5) and "Python 3.11.5 or newer is needed: set PYTHON=/path/to/python3.11")'
	@echo "Setting up .venv (once; about 100 MB to download) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --disable-pip-version-check --no-input --progress-bar on --require-hashes -r requirements.lock
	@touch $(READY)

# The editor's commands speak Indonesian; KRAM_BAHASA=en make check speaks English.
serve check: export KRAM_BAHASA ?= id
serve: $(READY)
	@echo "The site: http://127.0.0.1:8000/  (Ctrl+C stops; saving a file reloads the page)"
	@$(BIN)/mkdocs serve --livereload --dev-addr 127.0.0.1:8000

check: $(READY)
	@$(BIN)/python scripts/check.py

site: $(READY)
	@$(BIN)/python scripts/build.py

dist: $(READY) pango
	@$(BIN)/python scripts/build.py --dist
	@$(BIN)/python scripts/pack.py

lint: $(READY)
	@$(BIN)/ruff check scripts tests
	@$(BIN)/ruff format --check scripts tests
	@$(BIN)/mypy

# Installed browsers are used; on Debian as root they are installed; elsewhere one line says what to do.
# The engine of Chromium alone opens pages in half the time; make test-all uses the whole browser.
# Without Firefox, nginx or kiwix-serve only the tests in them are left out, and say so.
has = for name in $(1); do if command -v $$name >/dev/null 2>&1; then exit 0; fi; done
APT := DEBIAN_FRONTEND=noninteractive apt-get
browser:
	@$(call has,chromium chromium-browser google-chrome google-chrome-stable); \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  echo "Installing Chromium (once) ..."; \
	  apt-get update -qq && $(APT) install -y -q chromium; \
	else \
	  echo "The browser tests need Chromium: install the package chromium (or Google Chrome), then run make test again."; exit 1; \
	fi
	@$(call has,chromium-headless-shell chrome-headless-shell); \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  echo "Installing the engine of Chromium alone (once) ..."; \
	  apt-get update -qq && $(APT) install -y -q chromium-headless-shell && exit 0; \
	fi; \
	echo "The tests take a third longer without the engine of Chromium alone: install the package chromium-headless-shell."
	@$(call has,firefox-esr firefox); \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  echo "Installing Firefox (once) ..."; \
	  apt-get update -qq && $(APT) install -y -q firefox-esr && exit 0; \
	fi; \
	echo "Without Firefox the ZIP is not tried in it: install the package firefox-esr (or Firefox)."
	@$(call has,nginx /usr/sbin/nginx); \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  echo "Installing nginx (once) ..."; \
	  apt-get update -qq && $(APT) install -y -q --no-install-recommends nginx-light && exit 0; \
	fi; \
	echo "Without nginx its configuration is not tried: install the package nginx-light."
	@$(call has,kiwix-serve); \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  echo "Installing kiwix-serve (once) ..."; \
	  apt-get update -qq && $(APT) install -y -q --no-install-recommends kiwix-tools && exit 0; \
	fi; \
	echo "Without kiwix-serve the file for Kiwix is not opened in it: install the package kiwix-tools."

# What sets the text of the sheets of paper. On Debian as root it is installed; elsewhere one line says what to do.
PANGO := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
pango: $(READY)
	@$(BIN)/python -c 'import weasyprint' >/dev/null 2>&1 && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  echo "Installing Pango (once) ..."; \
	  apt-get update -qq && $(APT) install -y -q --no-install-recommends $(PANGO); \
	else \
	  echo "The sheets of paper need Pango: install the packages $(PANGO), then run make again."; exit 1; \
	fi

# npm brings the reader mode of Firefox and the Nu HTML Checker, which is a Java program. What is missing is said.
FROM_NPM := tests/npm/node_modules
npm:
	@if ! command -v npm >/dev/null 2>&1; then \
	  echo "Without npm neither the HTML is checked by the Nu HTML Checker nor pages in reader mode: install the package npm."; exit 0; \
	fi; \
	if [ ! -d $(FROM_NPM)/vnu-jar ] || [ ! -d $(FROM_NPM)/@mozilla/readability ]; then \
	  echo "Fetching the Nu HTML Checker and the reader mode of Firefox (once; 32 MB) ..."; \
	  npm ci --prefix tests/npm --ignore-scripts --no-audit --no-fund --loglevel=error; \
	fi; \
	command -v java >/dev/null 2>&1 || echo "Without Java the Nu HTML Checker is not used: install the package default-jre-headless."

# Chromium of 2018 and 2020 as Qt WebEngine carries it (300 MB each), for make test-all; make test uses what is there.
OLD_LIBRARIES := libgl1 libx11-xcb1 libxcb-dri3-0 libxcursor1 libxi6 libxrender1 libxtst6
old:
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && ! dpkg -s $(OLD_LIBRARIES) >/dev/null 2>&1; then \
	  $(APT) install -y -q --no-install-recommends $(OLD_LIBRARIES) || true; \
	fi; \
	for version in 69 83; do \
	  [ -f .cache/old/$$version/ready ] && continue; \
	  echo "Fetching Chromium $$version (once) ..."; \
	  rm -rf .cache/old/$$version && $(PYTHON) -m venv .cache/old/$$version && \
	  .cache/old/$$version/bin/pip install --disable-pip-version-check --no-input -q --only-binary :all: --require-hashes \
	    -r tests/old/chromium-$$version.txt && touch .cache/old/$$version/ready || \
	  { rm -rf .cache/old/$$version; echo "Without Chromium $$version pages are not tried in it: its packages are only for 64-bit x86 and Python 3.11."; }; \
	done

test: $(READY) browser npm pango lint site
	@$(BIN)/python -m pytest

# Without a browser and without a built site, in under a minute: for whoever is in the middle of a change.
test-fast: $(READY)
	@$(BIN)/python -m pytest --without-site tests/unit tests/content

test-all: $(READY) browser npm pango old lint site
	@$(BIN)/python -m pytest --every-page

# Which branches of scripts/ no test takes, also in commands that tests start and in copies of the repository. What runs
# in a browser runs nothing of scripts/ that other tests do not. With Python 3.14 it is hardly slower than these tests.
coverage: export COVERAGE_FILE := $(CURDIR)/.cache/coverage
coverage: $(READY) browser pango site
	@$(BIN)/coverage erase
	@$(BIN)/coverage run -m pytest tests/unit tests/content tests/search tests/site
	@$(BIN)/coverage combine -q
	@$(BIN)/coverage report --sort=miss

# Long: everything is measured five times, beside plain HTML and the theme as it comes.
# make bench BENCH="--only pages --runs 1" measures less.
bench: $(READY) browser
	@if command -v npm >/dev/null 2>&1; then \
	  [ -d tests/benchmarks/node_modules ] || npm ci --prefix tests/benchmarks --ignore-scripts --no-audit --no-fund --loglevel=error || true; \
	fi
	@PYTHONPATH=tests:scripts $(BIN)/python -m benchmarks $(BENCH)

# Shows what changed in the content since it was last recorded, asks, and records it.
catat: $(READY)
	@$(BIN)/python scripts/catat.py $(CATAT)

# Writes the tables of codes in CONTRIBUTING.md and ENGINEERS.md from the messages, and the reports that tests expect.
codes: $(READY)
	@$(BIN)/python scripts/codes.py
	@PYTHONPATH=tests:scripts $(BIN)/python tests/unit/test_codes.py

# A sheet for each page, in both languages, on which a clinician says yes, no or better; and the open questions.
tinjau: $(READY)
	@$(BIN)/python scripts/tinjau.py

# Seeds faults into a copy of the content, and prints which ones make check reports on their line.
# make mutate MUTATE="--each 10 --seed 7" tries more of each kind.
mutate: $(READY)
	@PYTHONPATH=tests:scripts $(BIN)/python -m mutations $(MUTATE)

# Writes docs/_data/hints.yml anew, which the search learns from the questions in tests/search.
hints: $(READY) browser
	@PYTHONPATH=tests:scripts $(BIN)/python -m search.hints $(HINTS)

# Only for engineers, with uv installed: writes requirements.lock anew from pyproject.toml.
lock:
	uv pip compile --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11.5 --group test pyproject.toml -o requirements.lock
