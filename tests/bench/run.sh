#!/bin/sh
# Times engine, numpy model, chart, report and window, and prints one table.
#
#   tests/bench/run.sh                     everything; the first release build takes some ten minutes
#   tests/bench/run.sh --without-report    without the PDF, whose typesetter is most of that build
set -eu
cd "$(dirname "$0")/../.."

features=
case "${1-}" in
    "") ;;
    --without-report) features=--no-default-features ;;
    *)
        echo "Unknown option $1. There is --without-report." >&2
        exit 2
        ;;
esac

out=target/bench
mkdir -p "$out"

python=python3
if ! $python -c 'import numpy, scipy' 2>/dev/null; then
    python=$out/venv/bin/python
    if ! $python -c 'import numpy, scipy' 2>/dev/null; then
        echo "numpy or scipy is missing; installing both into $out/venv" >&2
        python3 -m venv "$out/venv" && $python -m pip install --quiet numpy scipy || {
            echo "They can't be installed. Install python3-venv and python3-pip, or numpy and scipy themselves." >&2
            exit 1
        }
    fi
fi

$python tests/bench/numpy_model.py --make-bench-plan "$out/plan.json"
$python tests/bench/numpy_model.py --make-large-plan "$out/large-plan.json"
$python tests/bench/numpy_model.py --make-doubt-plan "$out/doubt-plan.json"
$python tests/bench/numpy_model.py --make-large-doubt-plan "$out/large-doubt-plan.json"
# shellcheck disable=SC2086 # no features is no argument
exec cargo run --release --quiet -p fivefold-bench $features -- \
    --plan "$out/plan.json" --large-plan "$out/large-plan.json" \
    --doubt-plan "$out/doubt-plan.json" --large-doubt-plan "$out/large-doubt-plan.json" --python "$python" \
    --numpy-model tests/bench/numpy_model.py --scipy target/vensim/venv/bin/python \
    --window "$out/window.json"
