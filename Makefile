# The press archive's commands; `make help` lists them. Everything they need is installed into .venv at the first run.

PYTHON := python3
CONTENT := content
OUTPUT := output
CONF := pelicanconf.py
PORT := 8000
RELEASES := 2000
RUNS := 5
TOOLS := ours,hugo
OUT :=
STATES :=
HTML :=
TESTS :=

VENV := .venv
PY := $(VENV)/bin/python
NEWSROOM := $(PY) -m newsroom
SITE = --content "$(CONTENT)" --conf "$(CONF)" --output "$(OUTPUT)"
# An OUTPUT given on the command line holds for the preview too; the default one is the published site's.
PREVIEW := $(if $(findstring command,$(origin OUTPUT)),$(OUTPUT),preview)

export PYTHONPATH := plugins
# Each command would compile the plugin anew, which takes as long as a build.
unexport PYTHONDONTWRITEBYTECODE
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# Where a command is meant to be ended with Ctrl-C, `exec` leaves no shell between to call that an error.
.PHONY: html preview check due plan record verify new serve sample schema test bench bench-large agreement lint format lock clean \
	distclean help

html: $(VENV)/.base ## Check the content and build the site into output/ (CONF=publishconf.py for the public one)
	@$(NEWSROOM) html $(SITE)

preview: $(VENV)/.base ## The same with drafts and embargoed releases, marked, into preview/
	@$(NEWSROOM) html --content "$(CONTENT)" --conf "$(CONF)" --output "$(PREVIEW)" --preview

check: $(VENV)/.base ## List every problem of the content, and which releases need a look (HTML=report.html: as a page too)
	@$(NEWSROOM) check $(SITE) $(if $(HTML),--html "$(HTML)")

due: $(VENV)/.base ## Print when the next embargo ends, and nothing else: for schedulers
	@$(NEWSROOM) due $(SITE)

plan: $(VENV)/.base ## List the pages that the next build would write, and why
	@$(NEWSROOM) plan $(SITE)

record: $(VENV)/.base ## After publishing: add what is public now to the ledger in content/ledger/, to be committed
	@$(NEWSROOM) record $(SITE)

verify: $(VENV)/.base ## Compare each file of the output with the build state, and mend it
	@$(NEWSROOM) verify $(SITE)

new: $(VENV)/.base ## Ask a few questions, then lay the folder of a new release
	@exec $(NEWSROOM) new --content "$(CONTENT)"

serve: $(VENV)/.base ## Show the preview at http://localhost:8000/ and reload it whenever a file is saved (PORT=8000)
	@exec $(NEWSROOM) serve --content "$(CONTENT)" --conf "$(CONF)" --output "$(PREVIEW)" --port "$(PORT)"

sample: $(VENV)/.base ## Write a fictional content folder to try with: RELEASES=2000 OUT=folder [STATES=1]
	@test -n "$(OUT)" || { echo "Say where to write the sample, e.g. make sample RELEASES=2000 OUT=/tmp/sample" >&2; exit 1; }
	@$(NEWSROOM) sample --releases "$(RELEASES)" --out "$(OUT)" $(if $(STATES),--states)

schema: $(VENV)/.base ## Write the editor's schema of the front matter into docs/schema/
	@$(NEWSROOM) schema --out docs/schema

test: $(VENV)/.dev ## Run every test, the browser's included (TESTS=tests/core for some)
	@$(PY) tests/browser/chromium.py
	@$(PY) -m pytest -n auto $(TESTS)

# Without a RELEASES of its own the comparison takes the size that its targets are stated for.
bench: $(VENV)/.dev ## Compare with Hugo and stock Pelican: RELEASES=20000 RUNS=5 TOOLS=ours,hugo,pelican
	@$(PY) -m benchmarks --releases "$(if $(findstring command,$(origin RELEASES)),$(RELEASES),20000)" \
		--runs "$(RUNS)" --tools "$(TOOLS)" --profile --out benchmarks/RESULTS.md

bench-large: $(VENV)/.dev ## Measure how one change and the memory grow from 20,000 to 100,000 releases
	@$(PY) -m benchmarks --releases 100000 --growth-from 20000 --runs "$(RUNS)" --tools ours --out benchmarks/RESULTS.md

agreement: $(VENV)/.dev ## Measure on hand-written pairs how well the comparison of the two languages finds what differs
	@$(PY) -m benchmarks.agreement

lint: $(VENV)/.dev ## Check style, types and which module may import which
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy plugins/newsroom tests
	@$(PY) $(VENV)/bin/lint-imports --no-logo

format: $(VENV)/.dev ## Lay out the Python code and mend what ruff can mend by itself
	@$(PY) -m ruff check --fix-only --quiet .
	@$(PY) -m ruff format .

lock: ## Resolve requirements/*.in anew into the hash-locked *.txt (needs uv)
	@cd requirements && for set in "base" "dev -c base.txt" "cluster -c dev.txt"; do set -- $$set; lock=$$1; shift; \
		uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
			"$$@" $$lock.in -o $$lock.txt || exit 1; done

clean: ## Remove what was built and the tools' caches
	@rm -rf output preview .cache build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find plugins tests -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

distclean: clean ## The same, and the installed packages
	@rm -rf $(VENV)

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

# The stamps depend on the locks, so a second run costs nothing; a Python that is gone makes the environment anew.
ifneq ($(shell test -x $(PY) && echo 1),1)
.PHONY: $(VENV)/.base
endif

$(VENV)/.base: requirements/base.txt
	@.ci/venv "$(PYTHON)" base

$(VENV)/.dev: requirements/dev.txt $(VENV)/.base
	@.ci/venv "$(PYTHON)" dev
