#!/usr/bin/env python3
"""The projection model in plain numpy: a second opinion on the figures, and what the engine is timed against.

    numpy_model.py PLAN.json                      print the projection as JSON
    numpy_model.py --check tests/cases            compare every case with its expected figures
    numpy_model.py --make-bench-plan PLAN.json    write the plan that is timed: 30 roles, 10 years, 5 levers
    numpy_model.py --make-doubt-plan PLAN.json    write the one that is drawn: the same with every rate a range
    numpy_model.py --make-large-doubt-plan PLAN.json  60 roles and 15 years of it
    numpy_model.py --make-large-plan PLAN.json    write the one that leaves: 60 roles, 15 years, 6 scenarios
    numpy_model.py --time PLAN.json [--repeat N]  ns per role-year of one projection of the first scenario
"""

import argparse
import json
import sys
import time
from pathlib import Path

import numpy as np

from bench_plan import bench_plan, in_doubt
from notices import notices_of
from plan_arrays import NO_ROLE, read_arrays
from targets import targets_of

BASE, BUY, BUILD, BIND, BOUNCE = range(5)
TINY = 1e-200  # divides in place of zero, where nobody should set out


def project(plan):
    """One projection: every figure of a role and year as an array `[Y, R]` by its name in the results."""
    years, roles = plan.leaver_rate.shape
    e = leaving_share(plan.leaver_rate)
    saved = e - leaving_share(plan.leaver_rate - np.minimum(plan.points, plan.leaver_rate))
    stay, joiner_stays = 1 - e, 1 - e / 2
    most_can_go = stay / joiner_stays
    transfers_in, transfers_out = np.maximum(plan.transfers, 0), np.maximum(-plan.transfers, 0)

    paths = plan.pathways
    lead, span = paths.lead, paths.lead + years
    here = here_on_arrival(paths, e)
    wanted = paths.wanted[lead:] @ paths.leaves
    wanted_usual, wanted_lever = wanted[:, :roles], wanted[:, roles : 2 * roles] + wanted[:, 2 * roles :]
    above_zero_usual, above_zero_lever = np.maximum(wanted_usual, TINY), np.maximum(wanted_lever, TINY)

    moves = paths.wanted.copy()
    arrived = np.zeros((span + paths.duration.max(initial=0) + 1, len(paths.duration)))
    returned = np.zeros_like(arrived)
    each = np.arange(len(paths.duration))

    def set_out(year):
        still_here = moves[year] * here[year]
        arrived[year + paths.duration, each] = still_here * paths.arriving_share
        returned[year + paths.duration, each] = still_here * paths.returning_share

    for year in range(lead):
        set_out(year)

    opening, closing, out, before_bind, kept = np.empty((5, years, roles))
    mix = np.empty((years, 5, roles))
    stock, parts = plan.baseline, np.zeros((5, roles))
    parts[BASE] = stock
    cut, flows = np.ones(2 * roles + 1), np.zeros((5, roles))
    for t in range(years):
        opening[t] = stock
        available = stock * most_can_go[t]
        out[t] = np.minimum(transfers_out[t], available)
        available -= out[t]
        cut[:roles] = np.minimum(available / above_zero_usual[t], 1)
        available -= np.minimum(wanted_usual[t], available)
        cut[roles:-1] = np.minimum(available / above_zero_lever[t], 1)
        moves[lead + t] *= cut[paths.limit]
        set_out(lead + t)

        net = arrived[lead + t] @ paths.enters + (returned[lead + t] - moves[lead + t]) @ paths.leaves
        usual, flows[BUILD], flows[BOUNCE] = net.reshape(3, roles)
        flows[BASE] = plan.usual_joiners[t] + transfers_in[t] - out[t] + usual
        flows[BUY] = plan.hires[t]
        total = flows.sum(axis=0)

        people = stock + total / 2
        before_bind[t] = e[t] * people
        kept[t] = np.minimum(saved[t] * people + plan.kept_heads[t], before_bind[t])
        parts = parts * stay[t] + flows * joiner_stays[t]
        parts[BIND] += kept[t]
        stock = np.maximum(stock + total - before_bind[t] + kept[t], 0)
        closing[t], mix[t] = stock, parts

    usual_in, build_in, bounce_in = by_lever(arrived[lead:span] @ paths.enters)
    usual_back, build_back, bounce_back = by_lever(returned[lead:span] @ paths.leaves)
    usual_out, build_out, bounce_out = by_lever(moves[lead:] @ paths.leaves)
    learners = still_learning(paths, e, moves)
    in_training = sum(by_lever(learners @ paths.enters))
    borrow = np.maximum(plan.borrow, -closing)
    capacity = closing + borrow + sum(by_lever((learners * paths.productive_share) @ paths.enters))
    in_post_wte = closing * plan.wte_per_head
    return {
        "opening": opening,
        "joined_usual": plan.usual_joiners,
        "transferred": transfers_in - out,
        "usual_moves_in": usual_in + usual_back,
        "usual_moves_out": usual_out,
        "joined_buy": plan.hires,
        "joined_build": build_in,
        "joined_bounce": bounce_in,
        "returned": build_back + bounce_back,
        "departures": build_out + bounce_out,
        "leavers_before_bind": before_bind,
        "kept": kept,
        "leavers": before_bind - kept,
        "closing": closing,
        "in_post_heads": closing,
        "in_post_wte": in_post_wte,
        "average_heads": (opening + closing) / 2,
        "borrow": borrow,
        "in_training": in_training,
        "capacity_heads": capacity,
        "capacity_wte": capacity * plan.wte_per_head,
        "establishment_wte": plan.establishment,
        "vacancy_wte": plan.establishment - in_post_wte,
        "base": mix[:, BASE],
        "buy": mix[:, BUY],
        "build": mix[:, BUILD],
        "bind": mix[:, BIND],
        "bounce": mix[:, BOUNCE],
    }


def leaving_share(rate):
    """Leavers of a year as a share of those who open it, from the published rate."""
    return rate / (1 + rate / 2)


def by_lever(figures):
    """Usual, Build and Bounce, which stand side by side."""
    return np.split(figures, 3, axis=1)


def of_pathway(paths, e):
    """The share that leaves by year and pathway, `[K + Y, P]`; none where nobody leaves a role for it."""
    earlier = np.repeat(e[:1], paths.lead, axis=0)
    return np.where(paths.leave_from == NO_ROLE, 0.0, np.concatenate([earlier, e])[:, paths.leave_from])


def here_on_arrival(paths, e):
    """How much of who sets out in a year is still here on arrival, `[K + Y, P]`."""
    e = of_pathway(paths, e)
    stayed, half = np.cumprod(1 - e, axis=0), 1 - e / 2
    end = np.minimum(np.arange(len(e))[:, None] + paths.duration, len(e) - 1)
    each = np.arange(len(paths.duration))
    return np.where(paths.duration == 0, 1.0, half / stayed * stayed[end, each] / half[end, each])


def still_learning(paths, e, moves):
    """Employed learners at each year's end, `[Y, P]`."""
    e = of_pathway(paths, e)
    stayed = np.cumprod(1 - e, axis=0)
    years_away = np.arange(paths.lead, len(e))[:, None] - np.arange(len(e))
    away = (years_away[:, :, None] >= 0) & (years_away[:, :, None] < paths.duration)
    kept_on = (1 - paths.drop_out) ** np.maximum(years_away[:, :, None] + 1, 0)
    kept_on = np.where(paths.leave_from == NO_ROLE, kept_on, 1.0)
    set_out = moves * (1 - e / 2) / stayed
    return stayed[paths.lead :] * np.sum(away * kept_on * set_out, axis=1) * paths.counted


def results(plan):
    """Every scenario's projection in the shape of the expected figures."""
    return {"title": plan["title"], "scenarios": [scenario_result(plan, s) for s in plan["scenarios"]]}


def scenario_result(plan, scenario):
    arrays = read_arrays(plan, scenario)
    figures = project(arrays)
    mix = ("base", "buy", "build", "bind", "borrow", "bounce")
    contributions = {name: figures[name] for name in mix}
    plain = {name: values for name, values in figures.items() if name not in mix or name == "borrow"}

    def cell(values, t, r):
        return None if np.isnan(values[t, r]) else float(values[t, r])

    rows = [
        {
            "role": role,
            "year": arrays.first_year + t,
            **{name: cell(values, t, r) for name, values in plain.items()},
            "contributions": {name: cell(values, t, r) for name, values in contributions.items()},
        }
        for t in range(len(arrays.leaver_rate))
        for r, role in enumerate(arrays.roles)
    ]
    return {
        "scenario": scenario["name"],
        "rows": rows,
        "targets": targets_of(plan, arrays, figures),
        "notices": notices_of(arrays, figures),
    }


def differences(found, expected, where=""):
    """Where two results differ by more than 1e-9 relative, or absolute below 1."""
    if isinstance(expected, dict):
        for key in expected.keys() | found.keys():
            yield from differences(found.get(key), expected.get(key), f"{where}.{key}")
    elif isinstance(expected, list):
        if len(found) != len(expected):
            yield f"{where}: {len(found)} entries, expected {len(expected)}"
        for index, pair in enumerate(zip(found, expected)):
            yield from differences(*pair, f"{where}[{index}]")
    elif isinstance(expected, (int, float)) and isinstance(found, (int, float)):
        if abs(found - expected) > 1e-9 * max(1.0, abs(expected)):
            yield f"{where}: {found}, expected {expected}"
    elif found != expected:
        yield f"{where}: {found}, expected {expected}"


def check(folder):
    """How many cases of a folder differ from their expected figures. Notices have no order."""
    wrong = 0
    for path in sorted(Path(folder).glob("case-*.plan.json")):
        found = results(json.loads(path.read_text()))
        expected = json.loads(path.with_name(path.name.replace(".plan.", ".expected.")).read_text())
        for result in found["scenarios"] + expected["scenarios"]:
            result["notices"].sort(key=lambda n: (n["kind"], n.get("what", ""), n["role"], n["year"]))
        found_differences = list(differences(found, expected))
        wrong += bool(found_differences)
        print(f"{path.name}: {'agrees' if not found_differences else found_differences[:5]}")
    return wrong


def time_projection(path, repeat):
    """Prints ns per role-year; reading the plan and preparing its arrays are not timed."""
    plan = json.loads(Path(path).read_text())
    arrays = read_arrays(plan, plan["scenarios"][0])
    durations = []
    for _ in range(repeat):
        started = time.perf_counter_ns()
        project(arrays)
        durations.append(time.perf_counter_ns() - started)
    role_years = arrays.leaver_rate.size
    median, least = sorted(durations)[repeat // 2] / role_years, min(durations) / role_years
    print(json.dumps({"role_years": role_years, "repeat": repeat, "median_ns": median, "least_ns": least}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plan", nargs="?", help="plan JSON to project")
    parser.add_argument("--check", metavar="FOLDER")
    parser.add_argument("--make-bench-plan", metavar="PLAN")
    parser.add_argument("--make-doubt-plan", metavar="PLAN")
    parser.add_argument("--make-large-doubt-plan", metavar="PLAN")
    parser.add_argument("--make-large-plan", metavar="PLAN")
    parser.add_argument("--time", metavar="PLAN")
    parser.add_argument("--repeat", type=int, default=2000)
    arguments = parser.parse_args()
    if arguments.check:
        sys.exit(1 if check(arguments.check) else 0)
    if arguments.make_bench_plan:
        Path(arguments.make_bench_plan).write_text(json.dumps(bench_plan(), indent=1) + "\n")
    elif arguments.make_doubt_plan:
        Path(arguments.make_doubt_plan).write_text(json.dumps(in_doubt(bench_plan()), indent=1) + "\n")
    elif arguments.make_large_doubt_plan:
        large = in_doubt(bench_plan(roles=60, years=15))
        Path(arguments.make_large_doubt_plan).write_text(json.dumps(large, indent=1) + "\n")
    elif arguments.make_large_plan:
        large = bench_plan(roles=60, years=15, scenarios=6)
        Path(arguments.make_large_plan).write_text(json.dumps(large, indent=1) + "\n")
    elif arguments.time:
        time_projection(arguments.time, arguments.repeat)
    elif arguments.plan:
        print(json.dumps(results(json.loads(Path(arguments.plan).read_text())), indent=1))
    else:
        parser.error("name a plan, or one of --check, --make-bench-plan, --make-doubt-plan, --make-large-doubt-plan, --make-large-plan, --time")


if __name__ == "__main__":
    main()
