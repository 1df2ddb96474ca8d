"""Reads one scenario of plan JSON into arrays, which is all that a projection needs.

Arrays are by year and role, `[Y, R]`, or by year and pathway, `[K + Y, P]`, where K is how many years
before the horizon the earliest usual start reaches back. The pathways are the usual ones first, then
the scenario's.
"""

from dataclasses import dataclass

import numpy as np

NO_ROLE = -1


@dataclass(frozen=True)
class Pathways:
    """Build programmes and Bounce routes, which are one mechanism."""

    wanted: np.ndarray  # [K + Y, P] people who should set out
    lead: int  # K, years before the horizon
    leave_from: np.ndarray  # [P] role, or NO_ROLE
    duration: np.ndarray  # [P] years
    arriving_share: np.ndarray  # [P] of those still here
    returning_share: np.ndarray  # [P] of those still here
    drop_out: np.ndarray  # [P] a year, where nobody leaves a role for it
    counted: np.ndarray  # [P] 1 where learners are employed here, else 0
    productive_share: np.ndarray  # [P]
    leaves: np.ndarray  # [P, 3 x R] adds up by role left, for usual, Build and Bounce side by side
    enters: np.ndarray  # [P, 3 x R] the same by role arrived in
    limit: np.ndarray  # [P] whose limit binds: a role for usual ones, R + role for levers', 2 x R for none


@dataclass(frozen=True)
class PlanArrays:
    """One scenario of a plan. All in heads but `wte_per_head` and `establishment`."""

    first_year: int
    roles: list
    baseline: np.ndarray  # [R]
    wte_per_head: np.ndarray  # [Y, R]
    leaver_rate: np.ndarray  # [Y, R] the published definition
    usual_joiners: np.ndarray  # [Y, R]
    transfers: np.ndarray  # [Y, R] net, in positive
    hires: np.ndarray  # [Y, R] hires x fill rate
    points: np.ndarray  # [Y, R] off the leaver rate, before it is cut
    kept_heads: np.ndarray  # [Y, R]
    borrow: np.ndarray  # [Y, R] before it is cut
    establishment: np.ndarray  # [Y, R] WTE, NaN where a role has none
    pathways: Pathways


def read_arrays(plan, scenario):
    """The arrays of one scenario, given as its object in plan JSON."""
    roles = [role["id"] for role in plan["roles"]]
    place = {role: index for index, role in enumerate(roles)}
    first, years = plan["first_year"], plan["years"]
    shape = (years, len(roles))

    def by_role(field, default):
        return np.stack([series(role.get(field, default), years) for role in plan["roles"]], axis=1)

    wte_per_head = by_role("wte_per_head", 1.0)

    def added_up(rows, amount, unit=None):
        total = np.zeros(shape)
        for row in rows:
            if unit is not None and row.get("unit", "heads") not in unit:
                continue
            role = place[row["role"]]
            heads_per_unit = 1 / wte_per_head[:, role] if row.get("unit") == "wte" else 1.0
            total[:, role] += amount(row) * heads_per_unit
        return total

    def plain_amount(row):
        return series(row.get("amount", 0), years)

    def filled(row):
        return series(row.get("hires", 0), years) * series(row.get("fill_rate", 1), years)

    transfers = np.zeros(shape)
    for transfer in plan.get("transfers", []):
        transfers[transfer["year"] - first, place[transfer["role"]]] += transfer["heads"]

    levers = scenario.get("levers", {})
    return PlanArrays(
        first_year=first,
        roles=roles,
        baseline=np.array([role.get("baseline_heads", 0.0) for role in plan["roles"]], dtype=float),
        wte_per_head=wte_per_head,
        leaver_rate=by_role("leaver_rate", 0.0),
        usual_joiners=by_role("usual_joiners", 0.0),
        transfers=transfers,
        hires=added_up(levers.get("buy", []), filled),
        points=added_up(levers.get("bind", []), plain_amount, unit=("points",)),
        kept_heads=added_up(levers.get("bind", []), plain_amount, unit=("heads",)),
        borrow=added_up(levers.get("borrow", []), plain_amount),
        establishment=establishment(plan),
        pathways=read_pathways(plan, levers, place),
    )


def likely(value):
    """A rate with a range of doubt counts as its likely value."""
    return value["likely"] if isinstance(value, dict) else value


def series(value, years):
    """A plain number means the same every year."""
    return np.broadcast_to(np.asarray(likely(value), dtype=float), (years,))


def establishment(plan):
    """Funded posts in WTE by year and role, NaN where a role has none."""
    funded = np.full((plan["years"], len(plan["roles"])), np.nan)
    for index, role in enumerate(plan["roles"]):
        if role.get("establishment_wte") is None:
            continue
        funded[:, index] = role["establishment_wte"]
        for change in role.get("establishment_changes", []):
            funded[change["year"] - plan["first_year"] :, index] += change["wte"]
    return funded


def read_pathways(plan, levers, place):
    """Every pathway of business as usual and of a scenario's levers."""
    usual = plan.get("usual", {})
    found = [
        (row, kind, is_usual)
        for source, is_usual in ((usual, True), (levers, False))
        for kind in ("build", "bounce")
        for row in source.get(kind, [])
    ]
    first, years = plan["first_year"], plan["years"]
    people = [people_by_year(row, kind, first, years) for row, kind, _ in found]
    lead = max([0, *(first - min(by_year, default=first) for by_year in people)])
    wanted = np.zeros((lead + years, len(found)))
    for index, by_year in enumerate(people):
        for year, heads in by_year.items():
            wanted[year - first + lead, index] = heads

    def of_each(value, dtype=float):
        return np.array([value(row, kind, is_usual) for row, kind, is_usual in found], dtype=dtype)

    def arriving(row, kind, _):
        if row.get("to") is None:
            return 0.0
        if kind == "bounce":
            return likely(row.get("completion", 1))
        stay = (1 - likely(row.get("annual_drop_out", 0))) ** row.get("duration_years", 0)
        return stay * likely(row.get("join_rate", 1))

    def returning(row, kind, is_usual):
        comes_back = row.get("from") is not None and row.get("to") is not None
        return 1 - arriving(row, kind, is_usual) if comes_back else 0.0

    def employed(row, kind, _):
        return row.get("employed", row.get("from") is not None) if kind == "build" else True

    def by_lever(role_of):
        usual = of_each(lambda _row, _kind, is_usual: is_usual, bool)
        build = of_each(lambda _row, kind, _usual: kind == "build", bool)
        by_role = role_of[:, None] == np.arange(len(place))
        members = (usual, build & ~usual, ~build & ~usual)
        return np.hstack([by_role & chosen[:, None] for chosen in members]).astype(float)

    def limit(row, _, is_usual):
        if row.get("from") is None:
            return 2 * len(place)
        return place[row["from"]] + (0 if is_usual else len(place))

    leave_from = of_each(lambda row, *_: place.get(row.get("from"), NO_ROLE), int)
    arrive_in = of_each(lambda row, *_: place.get(row.get("to"), NO_ROLE), int)
    return Pathways(
        wanted=wanted,
        lead=lead,
        leave_from=leave_from,
        duration=of_each(lambda row, *_: row.get("duration_years", 0), int),
        arriving_share=of_each(arriving),
        returning_share=of_each(returning),
        drop_out=of_each(lambda row, *_: likely(row.get("annual_drop_out", 0))),
        counted=of_each(employed),
        productive_share=of_each(lambda row, *_: likely(row.get("productive_share", 0))),
        leaves=by_lever(leave_from),
        enters=by_lever(arrive_in),
        limit=of_each(limit, int),
    )


def people_by_year(row, kind, first, years):
    """Who sets out in which year, those before the horizon included."""
    value = row.get("starts" if kind == "build" else "moves", 0)
    if isinstance(value, dict):
        by_year = {int(year): heads for year, heads in value.items()}
    else:
        by_year = dict(zip(range(first, first + years), series(value, years)))
    by_year.update({int(year): heads for year, heads in row.get("moves_before", {}).items()})
    return by_year
