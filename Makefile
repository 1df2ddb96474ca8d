# Two commands: `make run` and `make test`. Each sets up all it needs first.
#
#   make run     open the program on the example plan; with no display, write its projection,
#                chart and PDF into out/
#   make test    every test: Rust, the window's parts, the real window under Xvfb
#   make check   format, lint and generated-file drift (after make test)
#   make bench   the measurements, in one table
#   make soak    what make test does in short, at length: kills, power cuts, damage, fuzzing, hours
#   make supply-chain
#                known vulnerabilities of what the program is built of; needs the network
#   make bundle  an installer for this system, in target/release/bundle

.PHONY: run test bench soak supply-chain check bundle \
        set-up-command-line set-up-window set-up-tests ui rust-tests ui-tests window-tests

# What the window's own tests need: the page inside the binary, and dialogs a test can answer.
WINDOW  := fivefold-desktop/custom-protocol
TESTED  := $(WINDOW),fivefold-desktop/end-to-end

run:
	@./scripts/run

test: set-up-tests ui rust-tests ui-tests window-tests

rust-tests: ui
	cargo test --workspace --features $(TESTED) --locked

ui-tests: ui
	npm --prefix ui run check
	npm --prefix ui test

# With the tests among what is built, since without them libraries have other features: all of
# them would be built once more.
window-tests: ui
	cargo build --workspace --bins --tests --features $(TESTED) --locked
	npm --prefix tests/e2e ci --no-audit --no-fund --loglevel=error
	npm --prefix tests/e2e test

check:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --features $(TESTED) --locked -- -D warnings
	npm --prefix ui run lint
	./scripts/no-drift

bench: set-up-tests ui
	./scripts/bench

soak: set-up-tests ui
	./scripts/soak

supply-chain:
	./scripts/supply-chain

bundle: set-up-window ui
	npx --yes @tauri-apps/cli@2.12.5 build --features custom-protocol

ui: ui/node_modules/.installed
	npm --prefix ui run build

ui/node_modules/.installed: ui/package-lock.json
	npm --prefix ui ci --no-audit --no-fund --loglevel=error
	touch $@

set-up-command-line:
	@./scripts/set-up command-line

set-up-window:
	@./scripts/set-up window

set-up-tests:
	@./scripts/set-up tests
