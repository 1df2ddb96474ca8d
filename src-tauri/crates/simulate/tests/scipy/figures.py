#!/usr/bin/env python3
"""What scipy and numpy say of the draws, from the description in docs/uncertainty.md alone.

    python3 figures.py > figures.json

Needs Python 3.9, numpy and scipy. figures.json is committed, so that the tests need none of them.
"""

import hashlib
import json
import struct

import numpy as np
import scipy
from scipy.special import ndtr, ndtri
from scipy.stats import beta, norm

MASK = 0xFFFFFFFF
QUARTERS = ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)) + (
    (0, 5, 10, 15),
    (1, 6, 11, 12),
    (2, 7, 8, 13),
    (3, 4, 9, 14),
)


def chacha20_block(key, counter):
    """A block of the key stream, with a nonce of zeros."""
    start = list(struct.unpack("<4I", b"expand 32-byte k")) + list(struct.unpack("<8I", key))
    start += [counter & MASK, counter >> 32, 0, 0]
    state = start[:]

    def step(a, b, d, bits):
        state[a] = (state[a] + state[b]) & MASK
        turned = state[d] ^ state[a]
        state[d] = ((turned << bits) | (turned >> (32 - bits))) & MASK

    for _ in range(10):
        for a, b, c, d in QUARTERS:
            step(a, b, d, 16)
            step(c, d, b, 12)
            step(a, b, d, 8)
            step(c, d, b, 7)
    return struct.pack("<16I", *((one + other) & MASK for one, other in zip(state, start)))


def normals(seed, kind, name, draws):
    """The normal variables of a stream."""
    text = "\n".join(["fivefold draws 1", str(seed), kind, *name])
    key = hashlib.sha256(text.encode()).digest()
    stream = b"".join(chacha20_block(key, block) for block in range(-(-draws // 8)))
    numbers = np.frombuffer(stream, dtype="<u8")[:draws]
    return ndtri(((numbers >> np.uint64(12)).astype(float) + 0.5) / 2.0**52)


def pert_of_normal(t, z):
    """The quantile of PERT on 0 to 1 where a normal variable is z, from the tail that is smaller."""
    shape = beta(1 + 4 * t, 5 - 4 * t)
    return np.where(z <= 0, shape.ppf(ndtr(np.minimum(z, 0))), shape.isf(ndtr(-np.maximum(z, 0))))


def drawn(seed, kind, name, rho, low, likely, high, draws):
    z = np.sqrt(rho) * normals(seed, kind, ["shared"], draws)
    z = z + np.sqrt(1 - rho) * normals(seed, kind, name, draws)
    return low + (high - low) * pert_of_normal((likely - low) / (high - low), z)


RATES = [
    ("leaver_rate", ["role", "id", "nurse"], 0.5, 0.08, 0.1, 0.18),
    ("leaver_rate", ["role", "id", "doctor"], 0.5, 0.02, 0.06, 0.07),
    ("wte_per_head", ["role", "id", "nurse"], 0.3, 0.7, 0.85, 1.0),
    ("fill_rate", ["buy", "nurse", "0"], 0.0, 0.4, 0.4, 0.9),
    ("fill_rate", ["buy", "nurse", "1"], 0.0, 0.4, 0.9, 0.9),
    ("join_rate", ["usual build", "place", "0"], 0.9, 0.5, 0.8, 0.95),
    ("annual_drop_out", ["build", "id", "degree"], 0.5, 0.02, 0.05, 0.2),
    ("completion", ["bounce", "place", "1"], 0.5, 0.6, 0.9, 1.0),
]


def rate(seed, draws, kind, name, rho, low, likely, high):
    values = drawn(seed, kind, name, rho, low, likely, high, draws)
    return {
        "kind": kind,
        "values": list(values[:12]) + list(values[-3:]),
        "percentiles": list(np.percentile(values, [5, 25, 50, 75, 95])),
        "mean": float(np.mean(values)),
        "deviation": float(np.std(values)),
    }


def shape(t):
    """A PERT distribution on 0 to 1: moments, and the quantiles of every two-hundredth."""
    of = beta(1 + 4 * t, 5 - 4 * t)
    return {
        "t": t,
        "mean": float(of.mean()),
        "variance": float(of.var()),
        "quantiles": list(of.ppf(np.arange(1, 200) / 200)),
    }


def correlation(rho, one, other):
    """What two rates' values correlate by, and their ranks: by Gauss-Hermite, and Pearson's formula."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(80)
    weights = weights / weights.sum()
    of_shared, of_own = np.sqrt(rho), np.sqrt(1 - rho)

    def given_shared(t):
        z = of_shared * nodes[:, None] + of_own * nodes[None, :]
        return pert_of_normal(t, np.clip(z, -8.5, 8.5)) @ weights

    a, b = given_shared(one), given_shared(other)
    covariance = (a * b) @ weights - (a @ weights) * (b @ weights)
    spread = np.sqrt(beta(1 + 4 * one, 5 - 4 * one).var() * beta(1 + 4 * other, 5 - 4 * other).var())
    return {
        "rho": rho,
        "one": one,
        "other": other,
        "values": float(covariance / spread),
        "ranks": float(6 / np.pi * np.arcsin(rho / 2)),
    }


def main():
    shares = [1e-300, 1e-100, 1e-16, 1e-9, 1e-4, 0.01, 0.0749, 0.0751, 0.3, 0.5, 0.6, 0.925, 0.99]
    normals_at = [-8.5, -8.0, -6.3, -4.01, -3.0, -2.2, -1.5, -0.7, -0.03, 0.0, 0.4, 1.0, 1.9, 2.8, 3.7, 5.5, 8.4]
    likely_at = [0.0, 1e-6, 0.01, 0.1, 0.25, 1 / 3, 0.5, 0.6180339887, 0.75, 0.9, 0.999, 1.0]
    made = {
        "made_by": f"python3 figures.py > figures.json; numpy {np.__version__}, scipy {scipy.__version__}",
        "normal": [[share, float(norm.ppf(share))] for share in shares],
        "pert": [[t, z, float(pert_of_normal(t, np.array(z)))] for t in likely_at for z in normals_at],
        "seed": 20,
        "draws": 1000,
        "rates": [rate(20, 1000, *given) for given in RATES],
        "shapes": [shape(t) for t in (0.0, 0.2, 0.5, 0.85, 1.0)],
        "correlations": [
            correlation(rho, one, other)
            for rho in (0.0, 0.2, 0.5, 0.9)
            for one, other in ((0.5, 0.5), (0.2, 0.85), (0.0, 1.0))
        ],
    }
    lines = (f"{json.dumps(name)}: {json.dumps(figures)}" for name, figures in made.items())
    print("{\n" + ",\n".join(lines) + "\n}")


if __name__ == "__main__":
    main()
