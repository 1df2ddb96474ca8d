#!/usr/bin/env python3
"""The draws in numpy, vectorised: what the simulation's speed is compared with.

    numpy_draws.py PLAN.json [--draws N] [--repeat N]

Draws every rate that is a range from its PERT distribution with one correlation per kind, projects the first
scenario for all draws at once, and takes five percentiles of every role and year. Prints as JSON what it took, in
nanoseconds, and some of the percentiles, to be compared.

Arrays are by role and draw, [R, N]; the years go one by one, since each opens with what the last one closed with,
and pathways go one by one, since each has another duration.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
from scipy.special import betaincinv, ndtr

PERCENTILES = [5, 25, 50, 75, 95]


def drawn(plan, scenario, draws, random):
    """A function that gives a rate in every draw, `[N]`, or as a number where it is not in doubt."""
    shared, rho = {}, plan.get("correlation", {})

    def rate(value, kind):
        if not isinstance(value, dict):
            return value
        low, likely, high = value["low"], value["likely"], value["high"]
        if high <= low:
            return low
        if kind not in shared:
            shared[kind] = random.standard_normal(draws)
        r = rho.get(kind, 0.5)
        z = np.sqrt(r) * shared[kind] + np.sqrt(1 - r) * random.standard_normal(draws)
        t = (likely - low) / (high - low)
        return low + (high - low) * betaincinv(1 + 4 * t, 5 - 4 * t, ndtr(z))

    return rate


def at(value, t):
    return value[t] if isinstance(value, list) else value


def project(plan, scenario, draws, random):
    """Those in post by year, role and draw, `[Y, R, N]`."""
    roles, years, first = plan["roles"], plan["years"], plan["first_year"]
    place = {role["id"]: index for index, role in enumerate(roles)}
    levers, usual = scenario.get("levers", {}), plan.get("usual", {})
    rate = drawn(plan, scenario, draws, random)
    shape = (len(roles), draws)

    def of_roles(field, kind, absent):
        rows = [rate(role.get(field, absent), kind) for role in roles]
        plain = all(not isinstance(row, list) for row in rows)
        if plain:
            same = np.stack([np.broadcast_to(row, draws) for row in rows])
            return [same] * years
        return [np.stack([np.broadcast_to(at(row, t), draws) for row in rows]) for t in range(years)]

    m = of_roles("leaver_rate", "leaver_rate", 0.0)
    wte = of_roles("wte_per_head", "wte_per_head", 1.0)

    def e_of(m):
        return m / (1 + m / 2)

    same_rates = all(other is m[0] for other in m)
    e = [e_of(m[0])] * years if same_rates else [e_of(each) for each in m]
    joiners = [
        np.array([at(role.get("usual_joiners", 0), t) for role in roles], dtype=float)[:, None] for t in range(years)
    ]
    transfers = np.zeros((years, len(roles), 1))
    for transfer in plan.get("transfers", []):
        transfers[transfer["year"] - first, place[transfer["role"]]] += transfer["heads"]

    bought = [np.zeros(shape) for _ in range(years)]
    for row in levers.get("buy", []):
        role, filled = place[row["role"]], rate(row.get("fill_rate", 1), "fill_rate")
        for t in range(years):
            per = 1 / wte[t][role] if row.get("unit") == "wte" else 1.0
            bought[t][role] += at(row.get("hires", 0), t) * per * at(filled, t)
    points, keep = np.zeros((years, len(roles), 1)), np.zeros((years, len(roles), 1))
    for row in levers.get("bind", []):
        into = points if row.get("unit") == "points" else keep
        for t in range(years):
            into[t, place[row["role"]]] += at(row.get("amount", 0), t)

    paths = []
    for source, owner in ((usual, 0), (levers, 1)):
        for kind in ("build", "bounce"):
            for row in source.get(kind, []):
                d = row.get("duration_years", 0)
                if kind == "build":
                    drop = rate(row.get("annual_drop_out", 0), "annual_drop_out")
                    join = rate(row.get("join_rate", 1), "join_rate")
                    arrive = (1 - drop) ** d * join
                    people = row.get("starts", 0)
                else:
                    drop, arrive, people = 0, rate(row.get("completion", 1), "completion"), row.get("moves", 0)
                # Which rates there are counts, though learners are not timed.
                rate(row.get("productive_share", 0), "productive_share")
                wanted = {}
                for t in range(-d, years):
                    if isinstance(people, dict):
                        wanted[t] = people.get(str(first + t), 0)
                    else:
                        wanted[t] = at(people, t) if t >= 0 else 0
                    wanted[t] += row.get("moves_before", {}).get(str(first + t), 0)
                leave = place[row["from"]] if row.get("from") is not None else None
                arrives_in = place[row["to"]] if row.get("to") is not None else None
                paths.append((owner, leave, arrives_in, d, drop, arrive, wanted, {}))

    stock = np.repeat(np.array([role.get("baseline_heads", 0) for role in roles], dtype=float)[:, None], draws, 1)
    for _, leave, _, d, drop, _, wanted, away in paths:
        for t in range(-d, 0):
            if wanted[t] == 0:
                continue
            if leave is None:
                away[t] = np.full(draws, float(wanted[t]))
            else:
                away[t] = wanted[t] * (1 - e[0][leave] / 2) * (1 - e[0][leave]) ** (-1 - t)

    closing = np.empty((years, *shape))
    stay = None
    for t in range(years):
        if stay is None or not same_rates:
            stay, half = 1 - e[t], 1 - e[t] / 2
            most = stay / half
            before = e[t]
        left = stock * most
        net = joiners[t] + np.maximum(transfers[t], 0) + bought[t]
        out = np.minimum(np.maximum(-transfers[t], 0), left)
        net = net - out
        left -= out
        for owner in (0, 1):
            asked = np.zeros((len(roles), 1))
            for path in paths:
                if path[0] == owner and path[1] is not None:
                    asked[path[1]] += path[6][t]
            share = np.minimum(left / np.maximum(asked, 1e-200), 1)
            gone = asked * share
            left -= gone
            net -= gone
            for path_owner, leave, arrives_in, d, drop, arrive, wanted, away in paths:
                if path_owner != owner:
                    continue
                set_out = wanted[t] * (share[leave] if leave is not None else np.ones(draws))
                if arrives_in is None:
                    continue
                if leave is not None and d > 0:
                    arriving = away.pop(t - d, None)
                    for cohort in away:
                        away[cohort] = away[cohort] * stay[leave]
                    if wanted[t]:
                        away[t] = set_out * half[leave]
                    here = 0 if arriving is None else arriving * most[leave]
                elif d > 0:
                    here = away.pop(t - d, 0)
                    if wanted[t]:
                        away[t] = set_out
                else:
                    here = set_out
                net[arrives_in] += here * arrive
                if leave is not None:
                    net[leave] += here * (1 - arrive)
        people = stock + net / 2
        lost = before * people
        saved = before - e_of(m[t] - np.minimum(points[t], m[t]))
        kept = np.minimum(saved * people + keep[t], lost)
        stock = np.maximum(stock + net - lost + kept, 0)
        closing[t] = stock
    return closing


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plan")
    parser.add_argument("--draws", type=int, default=10_000)
    parser.add_argument("--repeat", type=int, default=3)
    arguments = parser.parse_args()
    plan = json.loads(Path(arguments.plan).read_text())
    taken = []
    for seed in range(arguments.repeat):
        started = time.perf_counter_ns()
        closing = project(plan, plan["scenarios"][0], arguments.draws, np.random.default_rng(seed))
        percentiles = np.percentile(closing, PERCENTILES, axis=2)
        taken.append(time.perf_counter_ns() - started)
    last = percentiles[:, -1, :]
    print(json.dumps({"repeat": len(taken), "ns": sorted(taken), "last_year": last.tolist()}))


if __name__ == "__main__":
    main()
