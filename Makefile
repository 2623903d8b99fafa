# The commands of the project; README.md tells what each does. Everything is installed into .venv/, from the lock files.

# The Python to use, where it is not to be the system's own: make site PYTHON=python3.13
PYTHON ?=
# More words for the command behind a target: make test ARGS="-k search"
ARGS ?=

BIN := .venv/bin
# Wheels only: building from source would download build tools that no lock pins. Of what they bring Python compiles what
# is used, when it is. A lock names also what its packages need, so pip need not look for it; `check-packages` does.
INSTALL := $(BIN)/python -m pip --disable-pip-version-check -qq install --no-compile
LOCKED := $(INSTALL) --no-deps --require-hashes --only-binary :all: --requirement
# uv takes a fifth of pip's time, but knows no settings of pip: where there is none, or it gets nothing, pip does it.
UV := $(BIN)/uv pip install --no-config --quiet --python $(BIN)/python --no-deps
QUICKLY := $(UV) --require-hashes --only-binary :all: --requirement
COMPILE := $(BIN)/uv pip compile --no-config --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-annotate --custom-compile-command "make lock"

# What writes ZIM files is under the GPL: it has an environment of its own, of which the rest knows nothing.
ZIM := .venv-zim

# What Python has compiled is kept, whatever the environment says: it is started a hundred times in a check, and would
# compile all of the generator each time.
unexport PYTHONDONTWRITEBYTECODE

# What the styles of references are read from, as it comes: the processor of CSL reads it there, and nothing else does.
STYLES := .venv/styles

# The steps of `check` run side by side; nothing else does.
ifndef SIDE_BY_SIDE
.NOTPARALLEL:
endif
.PHONY: site serve zim zim-test styles test check check-steps check-tests fuzz bench torture lock clean FORCE \
	browsers check-packages check-format check-lint check-types check-layers check-scripts check-content \
	check-schemas check-build check-scripts-lint check-scripts-types check-scripts-tests

site: .venv/rial
	@$(BIN)/rial build --zip $(ARGS)

serve: .venv/rial
	@$(BIN)/rial serve $(ARGS)

# A ZIM file for Kiwix of the copy in site/, or of another one: make zim ARGS="dist/rial-2026-11-29.zip"
zim: $(ZIM)/made
	@$(ZIM)/bin/python -m tools.zim $(if $(ARGS),$(ARGS),site)

zim-test: site $(ZIM)/made
	@COPY=site $(ZIM)/bin/python -m unittest tools.zim.reading_back

# The templates of references in APA, Chicago and ISO 690 (generator/words/styles/), as the processor of CSL says them.
styles: $(STYLES)/made node_modules/.made
	@$(BIN)/python -m tools.styles

# An empty $FIREFOX says that there is none: its tests are skipped, but in CI they fail.
# A worker more than there are cores, because now and then one waits (tests/conftest.py). All tests of a file run in the
# same one, so nothing is made twice. In this process, as a debugger needs it: make test ARGS="--numprocesses 0"
# What they make is gone when they end; to keep it: make test ARGS="--basetemp=FOLDER"
test: .venv/dev node_modules/.made $(STYLES)/made
	@CHROMIUM=$$(tools/chromium) && FIREFOX=$$(tools/firefox) && export CHROMIUM FIREFOX && \
		TMPDIR=$$(mktemp -d "$$(tools/scratch)/rial-tests-XXXXXX") && export TMPDIR && trap 'rm -rf "$$TMPDIR"' EXIT && \
		$(BIN)/python -m pytest --numprocesses auto --maxprocesses 8 --dist loadscope --no-loadscope-reorder $(ARGS)

# The tests come last: with --keep-going they run also after a step that fails. They look at the site that was built.
check: export SITE = $(CURDIR)/build/site
check: check-steps check-tests

# Setting up is part of it: the site is built while what only the other steps need is installed.
check-steps:
	@$(MAKE) --no-print-directory --jobs=3 --output-sync=target SIDE_BY_SIDE=yes browsers check-build check-types \
		check-scripts check-content check-schemas check-layers check-packages check-format check-lint \
		$(STYLES)/made

# A make of its own, which sees what the steps have set up.
check-tests:
	@$(MAKE) --no-print-directory test

# What the tests need beside .venv/; to install it waits for the network, and meanwhile the other steps have the cores.
browsers:
	@tools/chromium >/dev/null && tools/firefox >/dev/null && tools/servers

# Properties, with many more inputs than in a test run, and with others each time.
fuzz: .venv/dev
	@CHROMIUM=$$(tools/chromium) && export CHROMIUM && \
		$(BIN)/python -m pytest --hypothesis-profile=fuzz --numprocesses auto --maxprocesses 8 -m hypothesis $(ARGS)

bench: .venv/dev
	@CHROMIUM=$$(tools/chromium) && export CHROMIUM && $(BIN)/python -m bench $(ARGS)

# Keeps the versions that are locked and still fit pyproject.toml; for the newest ones: make lock ARGS=--upgrade
# Builds that are killed, whose disk fails or fills, that others read meanwhile: hours of it, and never part of `check`.
torture: .venv/dev
	@$(BIN)/python -m torture $(ARGS)

lock: .venv/dev
	@$(COMPILE) --group build $(ARGS) --output-file requirements.lock pyproject.toml >/dev/null
	@$(COMPILE) --group build $(ARGS) --output-file requirements-dev.lock --extra dev --constraint requirements.lock pyproject.toml >/dev/null
	@$(COMPILE) $(ARGS) --output-file tools/zim/requirements.lock tools/zim/requirements.in >/dev/null
	@$(COMPILE) $(ARGS) --no-deps --output-file tools/styles/requirements.lock tools/styles/requirements.in >/dev/null
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm install --package-lock-only --silent

clean:
	rm -rf .venv $(ZIM) node_modules site dist build .preview .site.* *.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The steps of `check`. Each is a command that can be run by itself.

check-packages: .venv/dev
	$(BIN)/python -m pip --disable-pip-version-check check

check-format: .venv/dev
	$(BIN)/ruff format --check .

check-lint: .venv/dev
	$(BIN)/ruff check .

check-types: .venv/dev
	$(BIN)/mypy

check-layers: .venv/dev
	$(BIN)/lint-imports

# The tools of the scripts run on the Node of the lock, whatever the machine has.
check-scripts: check-scripts-lint check-scripts-types check-scripts-tests

check-scripts-lint: node_modules/.made
	PATH="$(CURDIR)/$(BIN):$$PATH" node_modules/.bin/eslint .

check-scripts-types: node_modules/.made
	PATH="$(CURDIR)/$(BIN):$$PATH" node_modules/.bin/tsc --project .

check-scripts-tests: node_modules/.made
	$(BIN)/node --test --test-isolation=none --test-reporter=dot tests/scripts/*.test.js

check-content: .venv/rial
	$(BIN)/rial check
	$(BIN)/rial fmt --check

check-schemas: .venv/rial
	$(BIN)/rial schema --check
	$(BIN)/rial forms --check

# Where it is early tomorrow, so that tests/site/test_same_bytes.py has another site than its own to compare with.
check-build: .venv/rial
	rm -rf build
	TZ=Pacific/Kiritimati LC_ALL=C PYTHONHASHSEED=1 $(BIN)/rial build --zip --site build/site

# Setting up. Each file is touched when its step is done, so nothing is installed again until a lock changes.

ifneq ($(shell test -x $(BIN)/python && cat .venv/made 2>/dev/null),$(CURDIR))
.venv/made: FORCE
endif
.venv/made:
	@tools/venv $(PYTHON)

# Whoever only builds the site need not fetch uv; `check` needs it in any case, so there it comes first.
.venv/use: requirements.lock .venv/made | $(if $(SIDE_BY_SIDE),.venv/uv)
	@echo "Installing what $< lists…" >&2
	@$(QUICKLY) $< 2>/dev/null || $(LOCKED) $<
	@touch $@

.venv/rial: pyproject.toml .venv/use
	@$(UV) --no-build-isolation --editable . 2>/dev/null || $(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/uv: requirements-dev.lock .venv/made
	@awk '/^[^ ]/ { is_uv = /^uv==/ } is_uv' $< >$@.lock
	@$(LOCKED) $@.lock
	@touch $@

$(ZIM)/made: tools/zim/requirements.lock | .venv/made
	@echo "Installing what $< lists…" >&2
	@rm -rf $(ZIM) && $(BIN)/python -m venv $(ZIM)
	@$(ZIM)/bin/python -m pip --disable-pip-version-check -qq install --require-hashes --only-binary :all: --requirement $<
	@touch $@

$(STYLES)/made: tools/styles/requirements.lock | .venv/made
	@echo "Fetching what $< lists…" >&2
	@rm -rf $(STYLES) && $(BIN)/python -m pip --disable-pip-version-check -qq download --no-deps --require-hashes \
		--only-binary :all: --dest $(STYLES) --requirement $<
	@touch $@

node_modules/.made: package-lock.json .venv/more
	@echo "Installing what $< lists…" >&2
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --silent
	@touch $@

# What only developing needs. It is in other packages, so it can be installed while what using needs is.
.venv/more: requirements-dev.lock requirements.lock .venv/uv
	@echo "Installing what only $< lists…" >&2
	@awk 'NR == FNR { used[$$1]; next } /^[^ ]/ { only = !($$1 in used) } only' requirements.lock $< >$@.lock
	@$(QUICKLY) $@.lock 2>/dev/null || $(LOCKED) $@.lock
	@touch $@

.venv/dev: .venv/more .venv/rial
	@# The Node that Playwright carries needs a library which a bare Debian 12 lacks.
	@$(BIN)/playwright --version >/dev/null 2>&1 || tools/install "libatomic (for Playwright)" libatomic1
	@touch $@
